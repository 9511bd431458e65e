import type { MessageRecord } from '@confab/client';
import { useMessage } from '@confab/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useRootId } from '../../threads/in-thread.ts';
import { useExcerpt } from '../../wording/excerpt.ts';
import { useNameOf } from '../../wording/wording.ts';
import styles from './message.module.css';

type Quoted = Pick<MessageRecord, 'seq' | 'kind' | 'text' | 'deletedAt' | 'sender'>;

interface Props {
  readonly chatId: string;
  readonly of: Quoted;
  readonly onJump: (seq: number) => void;
}

/** What a message answers, and the way to it. */
export function Quote({ chatId, of: quoted, onJump }: Props) {
  const t = useTranslations('chat');
  const nameOf = useNameOf();
  const excerpt = useExcerpt();
  const isInThread = useRootId() !== undefined;
  const { seq, deletedAt, sender } = quoted;
  const name = nameOf(sender);
  return (
    <Link
      to="/chats/$id"
      params={{ id: chatId }}
      search={({ info, thread }) => ({ ...(info && { info }), ...(thread && { thread }), at: seq })}
      onClick={(event) => {
        // What is answered is in the thread as well.
        if (isInThread) event.preventDefault();
        onJump(seq);
      }}
      className={styles.quote}
    >
      <span className="visually-hidden">{t('answerTo')} </span>
      <bdi className={styles.quoted}>{name}</bdi>
      <span dir="auto" className={styles.excerpt}>
        {deletedAt ? t('deleted') : excerpt(quoted)}
      </span>
    </Link>
  );
}

interface ByIdProps extends Omit<Props, 'of'> {
  readonly messageId: string;
}

/** The same for what is not sent yet, and knows no more of it than its id. */
export function QuoteById({ messageId, ...rest }: ByIdProps) {
  const message = useMessage(messageId);
  return message && <Quote of={message} {...rest} />;
}
