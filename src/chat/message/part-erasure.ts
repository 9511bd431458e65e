import { AppError } from '../../errors.ts';
import { BATCH_SIZE, inBatches } from '../../jobs/batches.ts';
import type { Lease } from '../../jobs/kinds.ts';
import type { Stores } from '../../safety/privacy/personal-data.ts';
import { chatUpdated } from '../chat/events.ts';
import { messagesChanged } from './parts-repository.ts';
import type { Statement } from '../../store/statement/statement.ts';

const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

/** What somebody has hung on messages, which stay. */
export interface PersonalParts {
  /** The next chat by its id where there is any; none after the last. */
  readonly nextChat: Statement<{ readonly chatId: string }, [userId: string, afterId: string]>;
  /** Removes some in a chat, whose lock the transaction holds; gives the message of each. */
  readonly remove: Statement<
    { readonly seq: number },
    [chatId: string, userId: string, limit: number]
  >;
}

/** Chat by chat: one that is held up keeps no other from forgetting them. */
export async function eraseParts(
  parts: PersonalParts,
  stores: Stores,
  userId: string,
  lease: Lease,
): Promise<boolean> {
  const failures: unknown[] = [];
  let chatId = BEFORE_ALL_IDS;
  for (;;) {
    const [next] = await parts.nextChat(stores.rootEm, userId, chatId);
    if (!next) break;
    chatId = next.chatId;
    try {
      if (!(await eraseIn(parts, stores, chatId, userId, lease))) return false;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return true;
}

/** Each batch has an event, as emptied messages have: what was read before is read anew. */
const eraseIn = (
  { remove }: PersonalParts,
  { chatLog }: Stores,
  chatId: string,
  userId: string,
  lease: Lease,
) =>
  inBatches(lease, async () => {
    const change = chatLog.change(chatId, async ({ em, append }) => {
      const removed = await remove(em, chatId, userId, BATCH_SIZE);
      if (removed.length === 0) return 0;
      const changedSeq = append(chatUpdated({ actorId: userId }));
      await messagesChanged(
        em,
        chatId,
        removed.map(({ seq }) => seq),
        changedSeq,
      );
      return removed.length;
    });
    return change.catch(nothingIfGone);
  });

/** A chat that has ended takes them along. */
function nothingIfGone(error: unknown): number {
  if (error instanceof AppError && error.code === 'NOT_FOUND') return 0;
  throw error;
}
