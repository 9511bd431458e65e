import { isHeard } from '../chats/muted.ts';
import type { Live, LiveEvent, MessageRecord } from '@confab/client';

export interface News {
  readonly chatId: string;
  /** The newest of those that have come together. */
  readonly message: MessageRecord;
}

interface Options {
  readonly live: Pick<Live, 'on' | 'chat'>;
  readonly viewerId: string;
  /** What has come, the newest message of each chat. */
  tell(news: readonly News[]): void;
  /** The viewer has read a chat, here or elsewhere. */
  read(chatId: string): void;
}

/** What comes together, as after a time without a network, is told together; what was read meanwhile is not. */
const TOGETHER_MS = 400;

/** Tells what others have written to the viewer. */
export function followNews({ live, viewerId, tell, read }: Options): () => void {
  const waiting = new Map<string, News>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    timer = undefined;
    const news = [...waiting.values()].filter(isUnread);
    waiting.clear();
    if (news.length > 0) tell(news);
  }

  function isUnread({ chatId, message }: News): boolean {
    const chat = live.chat(chatId).get();
    // One that somebody has just begun is not known yet; a room that is only visited is nobody's news.
    return !chat || (isHeard(chat) && (chat.viewerMembership?.readSeq ?? Infinity) < message.seq);
  }

  function hear(event: LiveEvent): void {
    if (event.__typename === 'ReceiptEvent' && event.member.user.id === viewerId) {
      // What has only been delivered is still to be read.
      if (live.chat(event.chatId).get()?.unreadCount === 0) read(event.chatId);
    } else if (event.__typename === 'MessageAddedEvent' && isWanted(event.chatId, event.message)) {
      waiting.set(event.chatId, { chatId: event.chatId, message: event.message });
      timer ??= setTimeout(flush, TOGETHER_MS);
    }
  }

  function isWanted(chatId: string, message: MessageRecord): boolean {
    const { kind, sender, mentions, mentionsEveryone } = message;
    if (kind === 'SYSTEM' || sender?.id === viewerId) return false;
    const level = live.chat(chatId).get()?.viewerPreferences?.notifyLevel;
    // Who is told is here, and so meant by `@here`, too.
    return (
      level !== 'MENTIONS' || mentionsEveryone || mentions.some(({ user }) => user?.id === viewerId)
    );
  }

  const stop = live.on(hear);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
