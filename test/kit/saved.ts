import { act } from './chats.ts';
import type { Caller } from './person.ts';

export const saveMessage = (caller: Caller, messageId: string) =>
  act(caller, 'saveMessage', { messageId });

export const unsaveMessage = (caller: Caller, messageId: string) =>
  act(caller, 'unsaveMessage', { messageId });

/** The texts of what somebody has saved. */
export async function savedBy(viewer: Caller): Promise<string[]> {
  const { me } = await viewer.run('{ me { savedMessages(first: 100) { nodes { text } } } }');
  return me.savedMessages.nodes.map(({ text }: { text: string }) => text);
}
