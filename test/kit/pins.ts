import { act, send } from './chats.ts';
import type { Caller } from './person.ts';

export const pinMessage = (caller: Caller, messageId: string) =>
  act(caller, 'pinMessage', { messageId });

export const unpinMessage = (caller: Caller, messageId: string) =>
  act(caller, 'unpinMessage', { messageId });

/** The ids of what is pinned in a chat, as somebody sees it. */
export async function pinnedIn(viewer: Caller, chatId: string): Promise<string[]> {
  const { chat } = await viewer.run(
    `query ($id: ID!) { chat(id: $id) { pinnedMessages(first: 100) { nodes { id } } } }`,
    { id: chatId },
  );
  return chat.pinnedMessages.nodes.map(({ id }: { id: string }) => id);
}

/** The id of a message that the sender has pinned. */
export async function sendPinned(chatId: string, sender: Caller): Promise<string> {
  const { id } = await send(sender, chatId, 'to be found');
  await pinMessage(sender, id);
  return id;
}
