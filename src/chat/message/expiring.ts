import type { Shared } from '../../context.ts';
import { AppError } from '../../errors.ts';
import type { Lease } from '../../jobs/kinds.ts';
import { createLoop, type Loop } from '../../live/outbox/loop.ts';
import { messageDeleted } from './events.ts';
import { expiredMessages, stillExpired } from './expiry-repository.ts';
import { removeContent } from './emptying.ts';
import { makeTombstones, type Position } from './repository.ts';

/** Clients are promised ten seconds. Where nothing has expired, it costs a look at an index. */
const INTERVAL_MS = 2_000;
/** At once, so that a chat is not locked for long. */
const BATCH_SIZE = 200;
const CHATS_AT_ONCE = 4;

/**
 * Empties messages whose time is up, as if they were deleted at that moment. Reads show them as deleted
 * anyway: this takes what is stored, and tells those who watch. Any number of nodes may do it.
 */
export function startExpiring(shared: Shared): Pick<Loop, 'stop'> {
  let isStopping = false;
  const loop = createLoop({
    async step() {
      await emptyExpired(shared, { isOver: () => isStopping });
      return INTERVAL_MS;
    },
    failed(err) {
      shared.log.warn({ err }, 'Messages that have expired are not emptied: it is tried again');
      return INTERVAL_MS;
    },
  });
  loop.wake();
  return {
    stop() {
      isStopping = true;
      return loop.stop();
    },
  };
}

/** Until there are no more, but of chats that fail: those keep no other from being looked after. */
async function emptyExpired(shared: Shared, lease: Lease): Promise<void> {
  const failed: string[] = [];
  while (!lease.isOver()) {
    const expired = await expiredMessages(shared.rootEm, failed, BATCH_SIZE);
    if (expired.length === 0) return;
    const chats = [...Map.groupBy(expired, ({ chatId }) => chatId)];
    const emptyNext = async (): Promise<void> => {
      for (let next = chats.shift(); next && !lease.isOver(); next = chats.shift()) {
        const [chatId, messages] = next;
        try {
          await emptyIn(shared, chatId, messages);
        } catch (err) {
          failed.push(chatId);
          // One that has ended is emptied by whoever ends it.
          if (err instanceof AppError && err.code === 'NOT_FOUND') continue;
          shared.log.warn({ err, chatId }, 'Messages that have expired are not emptied yet');
        }
      }
    };
    await Promise.all(Array.from({ length: CHATS_AT_ONCE }, emptyNext));
  }
}

const emptyIn = (shared: Shared, chatId: string, messages: readonly Position[]): Promise<void> =>
  shared.chatLog.change(chatId, async (change) => {
    const expired = await stillExpired(
      change.em,
      chatId,
      messages.map(({ seq }) => seq),
    );
    if (expired.length === 0) return;
    const changedSeqs = expired.map(({ id }) =>
      change.append(messageDeleted({ actorId: null, subjectId: id })),
    );
    const seqs = expired.map(({ seq }) => seq);
    await makeTombstones(change.em, chatId, seqs, changedSeqs);
    await removeContent(shared, change, chatId, expired);
  });
