import type { Forwarding } from '../changes.ts';
import { ForwardMessageDocument } from '../gql/changes.ts';
import type { Changing } from './changing.ts';

/** What comes of it comes as any message does. */
export async function forward(
  { ask }: Changing,
  messageId: string,
  { chatIds, clientMessageId }: Forwarding,
): Promise<void> {
  const input = { messageId, chatIds: [...chatIds], clientMessageId };
  await ask(ForwardMessageDocument, { input });
}
