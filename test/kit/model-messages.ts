import type { Live } from '../../client/src/live.ts';
import type { Person } from './person.ts';

const PAGE = `nodes { id seq kind text deletedAt sender { id } reactions { emoji count viewerReacted }
    mentions { user { id } start length } mentionsEveryone pinnedAt
    thread { replyCount lastSeq participants { id } viewerFollows unreadCount }
    threadRoot { id } attachments { id filename state width } }
  pageInfo { hasNextPage endCursor }`;
const MESSAGES = `query ($id: ID!, $after: String) {
  place: chat(id: $id) { messages(first: 100, after: $after) { ${PAGE} } }
}`;
const REPLIES = `query ($id: ID!, $after: String) {
  message(id: $id) { place: thread { messages: replies(first: 100, after: $after) { ${PAGE} } } }
}`;

interface Shown {
  readonly id: string;
  readonly seq: number;
  readonly text: string | null;
  readonly deletedAt: string | null;
  readonly sender: { readonly id: string } | null;
  readonly attachments: readonly Attachment[];
  readonly reactions: readonly Reaction[];
  readonly pinnedAt: string | null;
  readonly mentions: readonly Mention[];
  readonly mentionsEveryone: boolean;
  readonly thread: Thread | null;
}

/** As far as it is known: what an event tells says nothing of the viewer. */
interface Thread {
  readonly replyCount: number;
  readonly lastSeq: number;
  readonly participants: readonly { readonly id: string }[];
  readonly viewerFollows?: boolean | null | undefined;
  readonly unreadCount?: number | null | undefined;
}

/** What is read of it besides. */
interface Read extends Shown {
  readonly kind: string;
  readonly threadRoot: { readonly id: string } | null;
}

interface Reaction {
  readonly emoji: string;
  readonly count: number;
  readonly viewerReacted?: boolean | null | undefined;
}

interface Mention {
  readonly user: { readonly id: string } | null;
  readonly start: number;
  readonly length: number;
}

interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly state: string;
  readonly width: number | null;
}

/** What is compared of it. */
export const shownOf = ({
  id,
  text,
  deletedAt,
  attachments,
  reactions,
  pinnedAt,
  mentions,
  mentionsEveryone,
  thread,
}: Omit<Shown, 'seq' | 'sender'>) => ({
  ...{ id, text, deletedAt, pinnedAt, mentionsEveryone },
  thread: thread && {
    ...{ replyCount: thread.replyCount, lastSeq: thread.lastSeq },
    participants: thread.participants.map(({ id }) => id),
    viewerFollows: thread.viewerFollows === true,
    unreadCount: thread.unreadCount ?? 0,
  },
  mentions: mentions.map(({ user, start, length }) => `${user?.id} ${start} ${length}`),
  attachments: attachments.map(({ id, filename, state, width }) => ({
    ...{ id, filename, state, width },
  })),
  reactions: reactions.map(
    ({ emoji, count, viewerReacted }) => `${emoji} ${count}${viewerReacted ? ' with mine' : ''}`,
  ),
});

/** All of a chat, oldest first. */
export const messagesOf = (reader: Person, id: string): Promise<Read[]> =>
  pagesOf(async (after) => (await reader.run(MESSAGES, { id, after })).place);

/** All of a thread, oldest first. */
export const repliesOf = (reader: Person, id: string): Promise<Read[]> =>
  pagesOf(async (after) => (await reader.run(REPLIES, { id, after })).message.place);

async function pagesOf(read: (after: string | null) => Promise<any>): Promise<Read[]> {
  const found: Read[] = [];
  for (let after: string | null = null; ;) {
    const place: any = await read(after);
    if (!place) return found;
    found.push(...place.messages.nodes);
    if (!place.messages.pageInfo.hasNextPage) return found;
    after = place.messages.pageInfo.endCursor;
  }
}

export const lastSeqOf = async (reader: Person, id: string) =>
  (await reader.run('query ($id: ID!) { chat(id: $id) { lastSeq } }', { id })).chat
    .lastSeq as number;

/** The list of chats as somebody's client shows it. */
export const chatsOf = (live: Live) =>
  live.chats.get().map((id) => {
    const chat = live.chat(id).get();
    const lastMessage = chat?.lastMessage;
    return {
      id,
      name: chat?.name ?? null,
      unreadCount: chat?.unreadCount,
      mentionCount: chat?.mentionCount,
      memberCount: chat?.memberCount,
      lastMessage: lastMessage ? { id: lastMessage.id, text: lastMessage.text } : null,
    };
  });
