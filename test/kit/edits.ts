import { act } from './chats.ts';
import type { Caller } from './person.ts';

export const editMessage = (caller: Caller, messageId: string, text: string) =>
  act(caller, 'editMessage', { messageId, text });

/** What a message said before, the newest first, as somebody sees it; null where nothing is kept. */
export async function editsOf(viewer: Caller, messageId: string): Promise<string[] | null> {
  const { message } = await viewer.run(
    'query ($id: ID!) { message(id: $id) { edits(first: 100) { nodes { text } } } }',
    { id: messageId },
  );
  return message.edits?.nodes.map(({ text }: { text: string }) => text) ?? null;
}
