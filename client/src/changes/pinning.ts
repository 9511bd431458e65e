import {
  type PinFieldsFragment,
  PinMessageDocument,
  UnpinMessageDocument,
} from '../gql/changes.ts';
import type { Ask } from '../request.ts';
import type { Changing } from './changing.ts';
import { changeMessage, inTurn } from './turns.ts';

/** Shows at once what is to be, and takes it back where it is refused. */
export const pin = (changing: Changing, messageId: string): Promise<void> =>
  set(changing, messageId, true);

export const unpin = (changing: Changing, messageId: string): Promise<void> =>
  set(changing, messageId, false);

function set(changing: Changing, messageId: string, isPinned: boolean): Promise<void> {
  const earlier = changing.records.read('Message', messageId)?.pinnedAt ?? null;
  const at = isPinned ? (earlier ?? new Date().toISOString()) : null;
  show(changing, messageId, at);
  return inTurn(changing, messageId, () => send(changing, messageId, at, earlier));
}

async function send(
  changing: Changing,
  messageId: string,
  at: string | null,
  earlier: string | null,
): Promise<void> {
  const { ask, records } = changing;
  // The answer to an earlier one did not know of this one.
  show(changing, messageId, at);
  const before = records.read('Message', messageId)?.changedSeq;
  try {
    const answer = await request(ask, messageId, at !== null);
    changeMessage(records, messageId, (message) =>
      message.changedSeq > answer.changedSeq ? message : { ...message, ...answer },
    );
  } catch (error) {
    changeMessage(records, messageId, (message) =>
      // What has come meanwhile was told without it.
      message.changedSeq === before ? { ...message, pinnedAt: earlier } : message,
    );
    throw error;
  }
}

const show = ({ records }: Changing, messageId: string, pinnedAt: string | null): boolean =>
  changeMessage(records, messageId, (message) =>
    message.pinnedAt === pinnedAt ? message : { ...message, pinnedAt },
  );

async function request(ask: Ask, messageId: string, isPinned: boolean): Promise<PinFieldsFragment> {
  const input = { messageId };
  if (isPinned) return (await ask(PinMessageDocument, { input })).pinMessage.message;
  return (await ask(UnpinMessageDocument, { input })).unpinMessage.message;
}
