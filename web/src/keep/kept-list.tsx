import type { ReactNode } from 'react';
import { useFormatter, useLocale } from 'use-intl';
import { fullTime } from '../ui/relative-time.ts';
import { useExcerpt } from '../wording/excerpt.ts';
import { useNameOf } from '../wording/wording.ts';
import styles from './keep.module.css';
import type { KeptMessage } from './kept-message.ts';
import { ToMessage } from './to-message.tsx';

interface Props {
  readonly message: KeptMessage;
  readonly chatId: string;
  readonly onGo?: () => void;
  /** What else there is to say of it. */
  readonly about?: string | undefined;
  /** What may be done with it. */
  readonly children?: ReactNode;
}

/** One of a list of messages, which leads to where it stands. */
export function KeptItem({ message, chatId, onGo, about, children }: Props) {
  const nameOf = useNameOf();
  const excerpt = useExcerpt();
  const format = useFormatter();
  const locale = useLocale();
  const at = Date.parse(message.createdAt);
  return (
    <li className={styles.item}>
      <ToMessage chatId={chatId} seq={message.seq} className={styles.kept} onGo={onGo}>
        <span className={styles.head}>
          <bdi className={styles.name}>{nameOf(message.sender)}</bdi>
          <time dateTime={message.createdAt} title={fullTime(at, locale)} className={styles.aside}>
            {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        </span>
        <span dir="auto" className={styles.text}>
          {excerpt(message)}
        </span>
        {about && <span className={styles.aside}>{about}</span>}
      </ToMessage>
      {children}
    </li>
  );
}
