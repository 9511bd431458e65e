import { useChat, useOutbox, useSession, useTimeline } from '@confab/client/react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useRootId } from '../../threads/in-thread.ts';
import { Edge } from './edge.tsx';
import styles from './message-list.module.css';
import { NewestButton } from './newest-button.tsx';
import { NoMessages } from './no-messages.tsx';
import { RowView } from './row-view.tsx';
import { newestSeq, rowsOf } from './rows.ts';
import { useJump } from './use-jump.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useScroll } from './use-scroll.ts';

interface Props {
  readonly chatId: string;
  /** The position to begin at, where the address names one. */
  readonly at: number | undefined;
  /** What they are called, if not messages. */
  readonly label?: string;
  /** What is shown where there are none, if not that there are no messages. */
  readonly empty?: ReactNode;
}

/** The messages of a chat, or of the thread that is shown, and what stands between them. */
export function MessageList({ chatId, at, label, empty }: Props) {
  const t = useTranslations('chat');
  const rootId = useRootId();
  const viewerId = useSession().viewer?.user.id ?? '';
  const chat = useChat(chatId);
  const timeline = useTimeline(chatId, rootId);
  const { entries, older, newer, unreadAfter, loadOlder, loadNewer } = timeline;
  const { items } = useOutbox(chatId, rootId);
  const rows = useMemo(
    () => rowsOf({ entries, older, newer, unreadAfter }, items, viewerId),
    [entries, older, newer, unreadAfter, items, viewerId],
  );
  const { target, jump } = useJump(at, timeline.jumpTo);
  const scroll = useScroll({ rows, timeline, target });
  const { virtualizer, scroller, isPlaced } = scroll;
  const seen = isPlaced ? newestSeq(rows, virtualizer.range?.endIndex ?? -1) : null;
  useMarkRead(chatId, seen, timeline.isUnreadKnown);

  const onJump = useCallback(
    (seq: number) => {
      // Otherwise the address changes, which says where to in the chat.
      if (seq === at || rootId !== undefined) jump(seq);
    },
    [at, rootId, jump],
  );
  const isEmpty = rows.length === 0;
  const isUnreadAbove =
    unreadAfter !== null &&
    !isEmpty &&
    older === 'more' &&
    (entries[0]?.seq ?? 0) > unreadAfter + 1;

  return (
    <div className={styles.place}>
      <div
        ref={scroller}
        role="log"
        aria-label={label ?? t('messages')}
        aria-live="off"
        tabIndex={0}
        onScroll={scroll.onScroll}
        className={styles.scroller}
      >
        <div className={styles.sizer} style={{ height: virtualizer.getTotalSize() }}>
          {!isEmpty && <Edge edge={older} place="start" onRetry={loadOlder} />}
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];
            return (
              row && (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <RowView
                    row={row}
                    chatId={chatId}
                    chat={chat}
                    isTarget={key === scroll.targetKey}
                    onJump={onJump}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      {!isEmpty && newer !== 'none' && <Edge edge={newer} place="end" onRetry={loadNewer} />}
      {isUnreadAbove && (
        <button type="button" className={styles.toUnread} onClick={() => jump(unreadAfter + 1)}>
          {t('toUnread')}
        </button>
      )}
      {isPlaced && !scroll.isAtEnd && (
        <NewestButton
          count={rootId === undefined ? (chat?.unreadCount ?? 0) : 0}
          onPress={scroll.showNewest}
        />
      )}
      {isEmpty &&
        (newer === 'none' && empty ? empty : <NoMessages chatId={chatId} timeline={timeline} />)}
    </div>
  );
}
