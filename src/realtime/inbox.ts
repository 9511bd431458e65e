import type { Logger } from 'pino';
import type { Lease } from './chat-streams.ts';
import { acceptsForChat, resyncAfter, startAfter, type WatchTools } from './chat-watch.ts';
import type { ChatPosition, PresenceEvent } from './events.ts';
import type { InboxPosition } from './repository.ts';
import type { Subscriber } from './subscriber.ts';
import { createWatcher } from './watcher.ts';

/** One subscription to all of somebody's chats at once. */
export interface Inbox {
  readonly userId: string;
  /** Greets, then takes up every chat: from its place in `after`, or from where it stands. */
  begin(positions: readonly InboxPosition[], after: readonly ChatPosition[]): Promise<void>;
  /** Takes up a chat from the event with this position on, unless it is one of them already. */
  join(position: ChatPosition): Promise<void>;
  /** Passes on who of the peers came or went, once it has begun. */
  tell(event: PresenceEvent): Promise<void>;
  stop(): void;
}

export function createInbox(
  { streams, tell, stateFor }: WatchTools,
  subscriber: Subscriber,
  log: Pick<Logger, 'warn'>,
): Inbox {
  const userId = subscriber.viewer.id;
  /** How to let go of each chat; null while it is being taken up. */
  const chats = new Map<string, (() => void) | null>();
  const early: ChatPosition[] = [];
  let hasBegun = false;
  let isStopped = false;

  async function take(chatId: string): Promise<Lease> {
    chats.set(chatId, null);
    const lease = await streams.acquire(chatId);
    if (isStopped) lease.release();
    else chats.set(chatId, lease.release);
    return lease;
  }

  function follow({ stream, release }: Lease, chatId: string, cursor: number, accessSeq: number) {
    if (isStopped) return;
    const watcher = createWatcher({
      subscriber,
      accepts: acceptsForChat,
      membersOnly: true,
      cursor,
      isMember: true,
      accessSeq,
      onOut: () => leave(chatId),
      async onLost(lastSeq: number) {
        const told = await tell(resyncAfter(chatId, lastSeq), subscriber, () => isMember(chatId));
        if (!told) leave(chatId);
      },
    });
    chats.set(chatId, () => {
      stream.remove(watcher);
      release();
    });
    stream.add(watcher);
  }

  async function isMember(chatId: string): Promise<boolean> {
    return Boolean((await stateFor(chatId, userId))?.isMember);
  }

  function leave(chatId: string): void {
    const letGo = chats.get(chatId);
    chats.delete(chatId);
    letGo?.();
  }

  async function join({ chatId, seq }: ChatPosition): Promise<void> {
    if (!hasBegun) return void early.push({ chatId, seq });
    if (isStopped || chats.has(chatId)) return;
    try {
      const lease = await take(chatId);
      const state = await stateFor(chatId, userId);
      if (state?.isMember) follow(lease, chatId, seq - 1, state.accessSeq);
      else leave(chatId);
    } catch (error) {
      leave(chatId);
      log.warn({ err: error, chatId }, 'A new chat cannot be followed now: the sweep tries again');
    }
  }

  return {
    userId,
    join,
    async tell(event) {
      // Whoever missed it reads how they are when the inbox begins.
      if (hasBegun && !isStopped) await tell(event, subscriber).catch(() => undefined);
    },
    async begin(positions, after) {
      const asked = new Map(after.map(({ chatId, seq }) => [chatId, seq]));
      const leases = await Promise.all(positions.map(({ chatId }) => take(chatId)));
      const known = new Set(positions.map(({ chatId }) => chatId));
      const leftChatIds = [...asked.keys()].filter((chatId) => !known.has(chatId));
      await tell({ type: 'inboxReady', positions, leftChatIds }, subscriber);

      for (const [index, position] of positions.entries()) {
        const { chatId, accessSeq } = position;
        const log = { ...position, lastSeq: position.seq };
        const { cursor, greeting } = startAfter(asked.get(chatId) ?? null, log);
        if (greeting.type === 'resyncRequired') {
          await tell(greeting, subscriber, () => isMember(chatId));
        }
        const lease = leases[index];
        if (lease) follow(lease, chatId, cursor, accessSeq);
      }
      hasBegun = true;
      await Promise.all(early.map(join));
    },
    stop() {
      isStopped = true;
      for (const letGo of chats.values()) letGo?.();
      chats.clear();
    },
  };
}
