import type { ConfabError, Edge } from '@confab/client';
import type { ChatItem } from '@confab/client/react';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MessagesSquare } from '../ui/icons.tsx';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure.tsx';
import { More } from '../ui/more.tsx';
import { Notice } from '../ui/notice.tsx';
import { useChatTitle } from '../wording/wording.ts';
import { ChatRow } from './chat-row.tsx';
import styles from './chats.module.css';
import { chosen } from './shown-chats.ts';

interface Props {
  readonly chats: readonly ChatItem[];
  /** Whether there are more than are loaded. */
  readonly more: Edge;
  readonly failure: ConfabError | null;
  /** What is looked for in their titles. */
  readonly query: string;
  readonly isUnreadOnly: boolean;
  readonly onMore: () => Promise<void>;
  /** What it is called, if not as all of them are. */
  readonly label?: string;
  /** What is shown where there are none. */
  readonly empty: ReactNode;
}

export function ChatList({ chats, more, failure, onMore, empty, label, ...choice }: Props) {
  const t = useTranslations('chats');
  const titleOf = useChatTitle();
  const { id: openId } = useParams({ strict: false });

  if (chats.length === 0) {
    if (failure) return <FailureNotice failure={failure} onRetry={() => void onMore()} />;
    return more === 'none' ? empty : <Expected />;
  }
  const listed = chats.map((chat) => ({ chat, title: titleOf(chat) }));
  const shown = chosen(listed, { ...choice, openId });
  return (
    <div className={styles.scroller}>
      <ul role="list" aria-label={label ?? t('title')}>
        {shown.map(({ chat, title }) => (
          <ChatRow key={chat.id} chat={chat} title={title} isOpen={chat.id === openId} />
        ))}
      </ul>
      {more !== 'none' && (
        <More
          isLoading={more === 'loading'}
          failure={more === 'failed' ? failure : null}
          onMore={onMore}
        />
      )}
      {shown.length === 0 && more === 'none' && (
        <p role="status" className={styles.nothing}>
          {t(choice.query ? 'noSuch' : 'allRead')}
        </p>
      )}
    </div>
  );
}

export function NoChats({ onBegin }: { readonly onBegin: () => void }) {
  const t = useTranslations('chats');
  return (
    <Notice icon={<MessagesSquare size={26} />} title={t('empty')}>
      <p className={styles.invitation}>{t('emptyHint')}</p>
      <Button kind="primary" onPress={onBegin}>
        {t('begin')}
      </Button>
    </Notice>
  );
}

const PLACES = [0, 1, 2, 3, 4, 5];

/** In the place of chats that are on their way. */
function Expected() {
  return (
    <div aria-hidden className={styles.expected}>
      {PLACES.map((place) => (
        <div key={place} className={styles.place} />
      ))}
    </div>
  );
}
