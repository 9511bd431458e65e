import type { Caller } from './person.ts';
import { until } from './until.ts';

export const MENTIONS = `text mentionsEveryone mentions { user { username } start length }`;

const MESSAGE = `query ($id: ID!) { message(id: $id) { ${MENTIONS} } }`;
const COUNTS = `query ($id: ID!) { chat(id: $id) { unreadCount mentionCount } }`;
const LISTED = `{ chats(first: 100) { nodes { id unreadCount mentionCount } } }`;

/** The parts of the text that name somebody, each with who it is, and `all` where it is for everyone. */
export async function mentionsIn(viewer: Caller, id: string): Promise<string[]> {
  return told((await viewer.run(MESSAGE, { id })).message);
}

export function told({ text, mentions, mentionsEveryone }: any): string[] {
  const named = mentions.map(
    ({ user, start, length }: any) =>
      `${text.slice(start, start + length)} is ${user?.username ?? 'nobody'}`,
  );
  return mentionsEveryone ? [...named, 'all'] : named;
}

/** How many unread messages somebody has in a chat, and how many of them mention them; in its list the same. */
export async function countsIn(viewer: Caller, id: string): Promise<[number, number]> {
  let counts: [number, number] = [NaN, NaN];
  // Something may happen between the two questions.
  await until(async () => {
    const [{ chat }, { chats }] = [await viewer.run(COUNTS, { id }), await viewer.run(LISTED)];
    const listed = chats.nodes.find((node: any) => node.id === id) ?? chat;
    counts = countsOf(chat);
    return String(counts) === String(countsOf(listed));
  }, 'the list counts the same');
  return counts;
}

const countsOf = ({ unreadCount, mentionCount }: any): [number, number] => [
  unreadCount,
  mentionCount,
];
