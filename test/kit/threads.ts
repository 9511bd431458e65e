import { act, send } from './chats.ts';
import type { Caller } from './person.ts';

const REPLY = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id seq text inChat threadRoot { id } } }
}`;
const THREAD = `query ($id: ID!) {
  message(id: $id) {
    changedSeq deletedAt
    thread {
      replyCount lastReplyAt lastSeq viewerFollows unreadCount
      participants { id } replies(last: 100) { nodes { id text } }
    }
  }
}`;

export interface Reply {
  readonly id: string;
  readonly seq: number;
  readonly inChat: boolean;
}

/** A reply in the thread of a root; in that alone, unless told otherwise. */
export async function reply(
  sender: Caller,
  { chatId, id }: { readonly chatId: string; readonly id: string },
  text: string,
  more: { alsoInChat?: boolean; clientMessageId?: string; mediaIds?: readonly string[] } = {},
): Promise<Reply> {
  const input = { chatId, text, threadRootId: id, ...more };
  return (await sender.run(REPLY, { input })).sendMessage.message;
}

/** The thread of a root, as somebody sees it; null where there is none. */
export const threadOf = async (viewer: Caller, id: string): Promise<any> =>
  (await viewer.run(THREAD, { id })).message.thread;

export const markThreadRead = (reader: Caller, messageId: string, seq: number) =>
  act(reader, 'markThreadRead', { messageId, seq });

/** The texts of the roots that somebody follows, and how many replies they have not read. */
export async function followedBy(viewer: Caller, unreadOnly = false): Promise<[string, number][]> {
  const { threads } = await viewer.run(
    `query ($unreadOnly: Boolean) {
      threads(unreadOnly: $unreadOnly) { nodes { text thread { unreadCount } } }
    }`,
    { unreadOnly },
  );
  return threads.nodes.map(({ text, thread }: any) => [text, thread.unreadCount]);
}

/** A message of Ann's in whose thread Bob has written. */
export async function sendThread(chatId: string, ann: Caller, bob: Caller) {
  const root = await send(ann, chatId, 'to be talked about');
  const { seq } = await reply(bob, { chatId, id: root.id }, 'let us');
  return { threadRootId: root.id, replySeq: seq };
}
