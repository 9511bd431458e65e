import type { MessageRecord, Records, UserRecord } from './records.ts';
import type { ConfabStorage } from './storage.ts';

/** The newest messages of a chat or a thread as they were last seen. */
export interface StoredPage {
  /** Oldest first. */
  readonly messages: readonly MessageRecord[];
  readonly hasOlder: boolean;
  /** The root of the thread. */
  readonly root?: MessageRecord | null;
}

/** The newest messages of the chats and threads that were read last, to be shown at once when they are opened again. */
export interface Pages {
  read(place: string): Promise<StoredPage | undefined>;
  write(place: string, page: StoredPage): Promise<void>;
  /** With a chat go its threads. */
  remove(place: string): Promise<void>;
  dispose(): void;
}

const MAX_PLACES = 50;

export function createPages(storage: ConfabStorage, viewerId: string): Pages {
  const keyOf = (place: string) => `${viewerId}/${place}`;
  const recent = keyOf('recent');
  let isOver = false;

  return {
    read: (place) => storage.read<StoredPage>('pages', keyOf(place)),
    write: (place, page) =>
      storage.exclusively(recent, async () => {
        const places = (await storage.read<string[]>('pages', recent)) ?? [];
        // Nothing may be written after somebody has signed out.
        if (isOver) return;
        const others = places.filter((other) => other !== place);
        const dropped = others.splice(0, others.length + 1 - MAX_PLACES);
        await storage.write('pages', keyOf(place), page);
        await storage.write('pages', recent, [...others, place]);
        for (const other of dropped) await storage.remove('pages', keyOf(other));
      }),
    remove: (place) => storage.clear('pages', keyOf(place)),
    dispose: () => void (isOver = true),
  };
}

/** Where a chat or a thread is kept; what begins with a chat's is of it. */
export const placeOf = (chatId: string, rootId: string | null): string =>
  rootId === null ? chatId : `${chatId}/${rootId}`;

/** People may have changed their names since it was stored: those who are known stay as they are. */
export function withKnownUsers(message: MessageRecord, records: Records): MessageRecord {
  const known = (user: UserRecord | null) => user && (records.read('User', user.id) ?? user);
  const { replyTo, forwardedFrom, systemChange, thread } = message;
  return {
    ...message,
    sender: known(message.sender),
    // What an older version has stored has none of them.
    reactions: message.reactions ?? [],
    pinnedAt: message.pinnedAt ?? null,
    expiresAt: message.expiresAt ?? null,
    mentions: message.mentions ?? [],
    poll: message.poll ?? null,
    thread: thread
      ? { ...thread, participants: (thread.participants ?? []).map((each) => known(each) ?? each) }
      : null,
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
