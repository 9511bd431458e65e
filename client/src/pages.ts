import type { MessageRecord, Records, UserRecord } from './records.ts';
import type { ConfabStorage } from './storage.ts';

/** A chat's newest messages as they were last seen. */
export interface StoredPage {
  /** Oldest first. */
  readonly messages: readonly MessageRecord[];
  readonly hasOlder: boolean;
}

/** The newest messages of the chats that were read last, to be shown at once when they are opened again. */
export interface Pages {
  read(chatId: string): Promise<StoredPage | undefined>;
  write(chatId: string, page: StoredPage): Promise<void>;
  remove(chatId: string): Promise<void>;
  dispose(): void;
}

const MAX_CHATS = 50;

export function createPages(storage: ConfabStorage, viewerId: string): Pages {
  const keyOf = (chatId: string) => `${viewerId}/${chatId}`;
  const recent = keyOf('recent');
  let isOver = false;

  return {
    read: (chatId) => storage.read<StoredPage>('pages', keyOf(chatId)),
    write: (chatId, page) =>
      storage.exclusively(recent, async () => {
        const chatIds = (await storage.read<string[]>('pages', recent)) ?? [];
        // Nothing may be written after somebody has signed out.
        if (isOver) return;
        const others = chatIds.filter((id) => id !== chatId);
        const dropped = others.splice(0, others.length + 1 - MAX_CHATS);
        await storage.write('pages', keyOf(chatId), page);
        await storage.write('pages', recent, [...others, chatId]);
        for (const id of dropped) await storage.remove('pages', keyOf(id));
      }),
    remove: (chatId) => storage.remove('pages', keyOf(chatId)),
    dispose: () => void (isOver = true),
  };
}

/** People may have changed their names since it was stored: those who are known stay as they are. */
export function withKnownUsers(message: MessageRecord, records: Records): MessageRecord {
  const known = (user: UserRecord | null) => user && (records.read('User', user.id) ?? user);
  const { replyTo, forwardedFrom, systemChange } = message;
  return {
    ...message,
    sender: known(message.sender),
    // What an older version has stored has none of them.
    reactions: message.reactions ?? [],
    pinnedAt: message.pinnedAt ?? null,
    expiresAt: message.expiresAt ?? null,
    mentions: message.mentions ?? [],
    poll: message.poll ?? null,
    thread: message.thread ?? null,
    threadRoot: message.threadRoot ?? null,
    linkPreviews: message.linkPreviews ?? [],
    forwardedFrom: forwardedFrom ? { ...forwardedFrom, sender: known(forwardedFrom.sender) } : null,
    systemChange: systemChange && {
      ...systemChange,
      subjects: systemChange.subjects.map(known),
    },
    replyTo: replyTo && { ...replyTo, sender: known(replyTo.sender) },
  };
}
