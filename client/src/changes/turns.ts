import type { MessageRecord, Records } from '../records.ts';
import type { Changing } from './changing.ts';

/** What is sent of one message goes one after the other. */
export async function inTurn(
  { sending }: Changing,
  messageId: string,
  send: () => Promise<void>,
): Promise<void> {
  const sent = (sending.get(messageId) ?? Promise.resolve()).catch(() => undefined).then(send);
  sending.set(messageId, sent);
  try {
    await sent;
  } finally {
    if (sending.get(messageId) === sent) sending.delete(messageId);
  }
}

/** Whether it is another then; what is not known stays so. */
export function changeMessage(
  records: Records,
  messageId: string,
  change: (message: MessageRecord) => MessageRecord,
): boolean {
  const message = records.read('Message', messageId);
  const next = message && change(message);
  if (!next || next === message) return false;
  records.write('Message', next);
  return true;
}
