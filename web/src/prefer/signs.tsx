import type { ChatItem } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { isMuted } from '../chats/muted.ts';
import type { Icon } from '../ui/icon.tsx';
import { BellOff, Pin } from './icons.tsx';
import styles from './prefer.module.css';

/** What the viewer prefers of a chat, and whether they are meant by what they have not read, in the list. */
export function Signs({ chat }: { readonly chat: ChatItem }) {
  const t = useTranslations('chats');
  return (
    <>
      {chat.mentionCount > 0 && <Mentioned count={chat.mentionCount} />}
      {isMuted(chat) && <Sign icon={BellOff} name={t('muted')} />}
      {chat.viewerPreferences?.pinnedAt && <Sign icon={Pin} name={t('pinned')} />}
    </>
  );
}

function Mentioned({ count }: { readonly count: number }) {
  return useWords('mentions') && <Mention count={count} />;
}

function Mention({ count }: { readonly count: number }) {
  const t = useTranslations('mentions');
  return (
    <span className={styles.mentioned}>
      <span aria-hidden>@</span>
      <span className="visually-hidden">{t('count', { count })}</span>
    </span>
  );
}

function Sign({ icon: Shape, name }: { readonly icon: Icon; readonly name: string }) {
  return (
    <span className={styles.sign}>
      <Shape size={14} aria-hidden />
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
