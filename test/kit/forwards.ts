import type { Caller } from './person.ts';

export const FORWARD = `mutation ($input: ForwardMessageInput!) {
  forwardMessage(input: $input) { messages {
    id seq kind text chat { id lastSeq } sender { id } attachments { id }
    forwardedFrom { sender { id } chat { id } message { id } at }
  } }
}`;

/** The new messages, in the order of the chats. */
export const forward = async (
  caller: Caller,
  messageId: string,
  chatIds: readonly string[],
  clientMessageId?: string,
): Promise<any[]> =>
  (await caller.run(FORWARD, { input: { messageId, chatIds, clientMessageId } })).forwardMessage
    .messages;

/** The texts of what was written in a chat, as somebody sees it. */
export async function textsIn(viewer: Caller, chatId: string): Promise<string[]> {
  const { chat } = await viewer.run(
    'query ($id: ID!) { chat(id: $id) { messages(last: 100) { nodes { kind text } } } }',
    { id: chatId },
  );
  return chat.messages.nodes.flatMap(({ kind, text }: any) => (kind === 'SYSTEM' ? [] : [text]));
}
