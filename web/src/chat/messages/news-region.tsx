import { useLive, useSession } from '@confab/client/react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useExcerpt } from '../../wording/excerpt.ts';
import { useNameOf } from '../../wording/wording.ts';

interface News {
  readonly id: string;
  readonly text: string;
}

const MOST = 5;

/** Reads out what others write while the chat is open, and nothing else: rows come and go while somebody scrolls. */
export function NewsRegion({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('chat');
  const nameOf = useNameOf();
  const excerpt = useExcerpt();
  const live = useLive();
  const viewerId = useSession().viewer?.user.id;
  const [news, setNews] = useState<readonly News[]>([]);
  useEffect(
    () =>
      live?.on((event) => {
        if (event.__typename !== 'MessageAddedEvent' || event.chatId !== chatId) return;
        const { message } = event;
        const { id, sender } = message;
        if (sender?.id === viewerId || message.text === null) return;
        const name = nameOf(sender);
        const text = excerpt(message);
        setNews((known) => [...known, { id, text: t('said', { name, text }) }].slice(-MOST));
      }),
    [live, chatId, viewerId, nameOf, excerpt, t],
  );
  return (
    <div role="status" aria-label={t('news')} aria-atomic={false} className="visually-hidden">
      {news.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
