'use client';
export type { ChatItem } from './chats.ts';
export { ConfabProvider, useConfab, useLive, useStore } from './context.ts';
export type { ChatMessage, MessagesState } from './messages.ts';
export {
  type Chats,
  type Draft,
  type SessionState,
  type Threads,
  useArchivedChats,
  useChat,
  useChats,
  useConnection,
  useDraft,
  useMarkRead,
  useMessage,
  usePresence,
  useSession,
  useThreads,
  useTyping,
} from './hooks.ts';
export {
  type Messages,
  useMessages,
  useOutbox,
  useOutboxDelay,
  useTimeline,
} from './chat-hooks.ts';
export { useScheduled } from './scheduled-hooks.ts';
export { useOutgoingFile, useUpload } from './upload-hooks.ts';
