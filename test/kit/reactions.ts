import { act, send } from './chats.ts';
import type { Caller, Person } from './person.ts';

/** Those to a message, as somebody sees them: `👍 2*` where one of the two is theirs. */
export async function reactionsOf(viewer: Caller, id: string): Promise<string[]> {
  const { message } = await viewer.run(
    `query ($id: ID!) { message(id: $id) { reactions { emoji count viewerReacted } } }`,
    { id },
  );
  return message.reactions.map(
    ({ emoji, count, viewerReacted }: any) => `${emoji} ${count}${viewerReacted ? '*' : ''}`,
  );
}

export const addReaction = (caller: Caller, messageId: string, emoji = '👍') =>
  act(caller, 'addReaction', { messageId, emoji });

export const removeReaction = (caller: Caller, messageId: string, emoji = '👍') =>
  act(caller, 'removeReaction', { messageId, emoji });

/** So many kinds. */
export const kindsOfEmoji = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(0x1f400 + index));

/** The id of a message of the first one, to which all have reacted. */
export async function sendReacted(chatId: string, ...people: Person[]): Promise<string> {
  const [sender] = people;
  if (!sender) throw new Error('Nobody sends it');
  const { id } = await send(sender, chatId, 'a good one');
  for (const person of people) await addReaction(person, id);
  return id;
}
