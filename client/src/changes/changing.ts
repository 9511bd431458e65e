import { DeleteMessageDocument, EditMessageDocument } from '../gql/changes.ts';
import type { ChatRecords } from '../chat-records.ts';
import type { Records } from '../records.ts';
import type { Ask } from '../request.ts';
import type { Preferring } from './preferring.ts';

export { followThread, markThreadRead, unfollowThread } from './following.ts';
export { forward } from './forwarding.ts';
export { pin, unpin } from './pinning.ts';
export { addPollOption, closePoll, sendPoll, vote } from './polling.ts';
export { updatePreferences } from './preferring.ts';
export { react, unreact } from './reacting.ts';

export interface Changing {
  readonly ask: Ask;
  readonly records: Records;
  /** What is loaded with this takes it from here: the core has it, and stays one file by that. */
  readonly randomId: () => string;
  /** What is under way, by message. */
  readonly sending: Map<string, Promise<unknown>>;
  readonly chatRecords: ChatRecords;
  /** Those of a chat that are under way. */
  preferring?: Map<string, Preferring>;
}

export async function editMessage(
  { ask, records }: Changing,
  messageId: string,
  text: string,
): Promise<void> {
  const answer = await ask(EditMessageDocument, { input: { messageId, text } });
  records.write('Message', answer.editMessage.message);
}

export async function deleteMessage({ ask, records }: Changing, messageId: string): Promise<void> {
  const answer = await ask(DeleteMessageDocument, { input: { messageId } });
  records.write('Message', answer.deleteMessage.message);
}
