import { useChat, useMessage, useSession } from '@confab/client/react';
import { RowView } from '../chat/messages/row-view.tsx';
import styles from './threads.module.css';

interface Props {
  readonly chatId: string;
  readonly rootId: string;
}

/** The message that a thread is under. */
export function Root({ chatId, rootId }: Props) {
  const viewerId = useSession().viewer?.user.id;
  const chat = useChat(chatId);
  const root = useMessage(rootId);
  if (!root) return null;
  const { id, seq, createdAt, sender } = root;
  return (
    <div className={styles.root}>
      <RowView
        row={{
          kind: 'message',
          key: id,
          id,
          seq,
          at: Date.parse(createdAt),
          isMine: sender?.id === viewerId,
          startsGroup: true,
          item: null,
        }}
        chatId={chatId}
        chat={chat}
        isTarget={false}
        onJump={ignore}
      />
    </div>
  );
}

const ignore = () => undefined;
