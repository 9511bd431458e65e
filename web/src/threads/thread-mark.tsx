import type { MessageRecord } from '@confab/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Time } from '../ui/time.tsx';
import styles from './threads.module.css';

interface Props {
  readonly chatId: string;
  readonly message: MessageRecord;
}

/** Under a message of the chat: the thread that it has, or is in, and the way there. */
export function ThreadMark(props: Props) {
  const hasWords = useWords('threads');
  return <div className={styles.place}>{hasWords && <Mark {...props} />}</div>;
}

function Mark({ chatId, message: { id, thread, threadRoot } }: Props) {
  const t = useTranslations('threads');
  return (
    <Link
      to="/chats/$id"
      params={{ id: chatId }}
      search={({ at }) => ({ ...(at !== undefined && { at }), thread: threadRoot?.id ?? id })}
      state={{ isOverScreen: true }}
      className={styles.mark}
    >
      {thread ? <Replies thread={thread} /> : t('inThread')}
    </Link>
  );
}

function Replies({ thread }: { readonly thread: NonNullable<MessageRecord['thread']> }) {
  const t = useTranslations('threads');
  const { replyCount, lastReplyAt, participants, unreadCount } = thread;
  return (
    <>
      <span className={styles.faces}>
        {participants.map(({ id, profile }) => (
          <Avatar
            key={id}
            id={id}
            name={profile.displayName}
            url={profile.avatarUrl}
            size="small"
          />
        ))}
      </span>
      <span>{t('replies', { count: replyCount })}</span>
      {!!unreadCount && (
        <span className={styles.unread}>{t('unread', { count: unreadCount })}</span>
      )}
      <Time at={lastReplyAt} className={styles.last} />
    </>
  );
}
