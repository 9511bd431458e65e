import type { ChatRecord } from '@confab/client';
import { useTranslations } from 'use-intl';
import { useRootId } from '../../threads/in-thread.ts';
import { DayLine } from './day-line.tsx';
import { OthersMessage, OwnMessage } from './message.tsx';
import styles from './message-list.module.css';
import type { Row } from './rows.ts';
import { SystemLine } from './system-line.tsx';
import { tickOf } from './ticks.ts';

interface Props {
  readonly row: Row;
  readonly chatId: string;
  readonly chat: ChatRecord | null;
  /** Whether somebody has just come here from elsewhere. */
  readonly isTarget: boolean;
  readonly onJump: (seq: number) => void;
}

/** Hands on what a row shows piece by piece, so that it is drawn anew only when some of that changes. */
export function RowView({ row, chatId, chat, isTarget, onJump }: Props) {
  const t = useTranslations('chat');
  const isInThread = useRootId() !== undefined;
  switch (row.kind) {
    case 'day':
      return <DayLine day={row.day} />;
    case 'unread':
      return (
        <div role="separator" aria-label={t('unread')} className={styles.unread}>
          {t('unread')}
        </div>
      );
    case 'system':
      return <SystemLine messageId={row.id} />;
    case 'message': {
      const { id, item, seq, at, isMine, startsGroup } = row;
      const common = { chatId, at, startsGroup, isTarget, onJump };
      if (!isMine && id !== null) {
        return <OthersMessage messageId={id} isNamed={chat?.kind !== 'DIRECT'} {...common} />;
      }
      // Nobody else reads a notebook; who has read a thread is not counted.
      const hasTick = !isInThread && chat !== null && seq !== null && chat.memberCount > 1;
      return (
        <OwnMessage
          messageId={id}
          item={item}
          tick={hasTick ? tickOf(seq, chat) : null}
          {...common}
        />
      );
    }
  }
}
