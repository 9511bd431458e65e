import type { ChatRecords } from './chat-records.ts';
import { MarkDeliveredDocument, MarkReadDocument } from './gql/operations.ts';
import { createMarks } from './marks.ts';
import type { ChatRecord, Records } from './records.ts';
import type { Ask } from './request.ts';

interface Dependencies {
  readonly ask: Ask;
  readonly records: Records;
  readonly chatRecords: ChatRecords;
  readonly viewerId: string;
}

interface Receipts {
  markRead(chatId: string, seq: number): void;
  dispose(): void;
}

const READ_WAIT_MS = 300;
const DELIVERED_WAIT_MS = 1_000;

/** Tells the server how far the viewer has read, and how far this device has received. */
export function createReceipts(dependencies: Dependencies): Receipts {
  const { ask, records, chatRecords, viewerId } = dependencies;
  const told = new Map<string, number>();
  /** Of chats of which the server is still to tell what is unread. */
  const early = new Map<string, number>();

  const read = createMarks({
    waitMs: () => READ_WAIT_MS,
    mostAtOnce: 1,
    async tell(marks) {
      for (const mark of marks) {
        const { chat } = (await ask(MarkReadDocument, { input: mark })).markRead;
        chatRecords.recount(chat);
      }
    },
  });
  const delivered = createMarks({
    // Of several tabs one tells, and the server tells the others.
    waitMs: () => DELIVERED_WAIT_MS * (0.5 + Math.random()),
    mostAtOnce: 100,
    isTold: ({ chatId, seq }) =>
      seq <= (records.read('Chat', chatId)?.viewerMembership?.deliveredSeq ?? 0),
    tell: async (marks) =>
      void (await ask(MarkDeliveredDocument, { input: { positions: [...marks] } })),
  });

  /** The badge falls at once, and does not come back with an answer that is older. */
  function showRead(chat: ChatRecord): ChatRecord {
    const seq = read.pending(chat.id) ?? 0;
    const { viewerMembership: membership } = chat;
    if (!membership || seq < (chat.lastMessage?.seq ?? 0)) return chat;
    if (chat.unreadCount === 0 && membership.readSeq >= seq) return chat;
    const readSeq = Math.max(seq, membership.readSeq);
    return {
      ...chat,
      unreadCount: 0,
      mentionCount: 0,
      viewerMembership: { ...membership, readSeq },
    };
  }

  const stopHearing = chatRecords.onChange((chat) => {
    const { id, lastMessage, viewerMembership } = chat;
    if (read.pending(id) !== null) chatRecords.change(id, showRead);
    if (!lastMessage || !viewerMembership || lastMessage.sender?.id === viewerId) return;
    if (lastMessage.seq <= Math.max(viewerMembership.deliveredSeq, told.get(id) ?? 0)) return;
    told.set(id, lastMessage.seq);
    delivered.add(id, lastMessage.seq);
  });

  function markRead(chatId: string, seq: number): void {
    if (!chatRecords.isTold(chatId)) {
      early.set(chatId, Math.max(seq, early.get(chatId) ?? 0));
      return chatRecords.want(chatId);
    }
    const chat = records.read('Chat', chatId);
    const readSeq = chat?.viewerMembership?.readSeq ?? 0;
    if (seq < readSeq || (seq === readSeq && chat?.unreadCount === 0)) return;
    read.add(chatId, seq);
    chatRecords.change(chatId, showRead);
  }

  const stopWaiting = chatRecords.onTold((chatId) => {
    const seq = early.get(chatId);
    early.delete(chatId);
    if (seq !== undefined) markRead(chatId, seq);
  });

  return {
    markRead,
    dispose() {
      read.dispose();
      delivered.dispose();
      stopHearing();
      stopWaiting();
    },
  };
}
