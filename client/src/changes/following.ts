import {
  FollowThreadDocument,
  type FollowedThreadFragment,
  MarkThreadReadDocument,
  UnfollowThreadDocument,
} from '../gql/changes.ts';
import type { Records } from '../records.ts';
import type { Changing } from './changing.ts';
import { changeMessage } from './turns.ts';

export async function followThread({ ask, records }: Changing, messageId: string): Promise<void> {
  const answer = await ask(FollowThreadDocument, { input: { messageId } });
  take(records, answer.followThread.message);
}

export async function unfollowThread({ ask, records }: Changing, messageId: string): Promise<void> {
  const answer = await ask(UnfollowThreadDocument, { input: { messageId } });
  take(records, answer.unfollowThread.message);
}

export async function markThreadRead(
  { ask, records }: Changing,
  messageId: string,
  seq: number,
): Promise<void> {
  const answer = await ask(MarkThreadReadDocument, { input: { messageId, seq } });
  take(records, answer.markThreadRead.message);
}

/** What was answered before a reply came does not count it: the event that tells all devices has that. */
function take(records: Records, { id, thread: told }: FollowedThreadFragment): void {
  changeMessage(records, id, (root) =>
    root.thread && told && told.lastSeq >= root.thread.lastSeq
      ? { ...root, thread: { ...root.thread, ...told } }
      : root,
  );
}
