import type { Live } from '../../client/src/live.ts';
import type { Person } from './person.ts';

const MESSAGES = `query ($id: ID!, $after: String) {
  chat(id: $id) { messages(first: 100, after: $after) {
    nodes { id seq text deletedAt sender { id } reactions { emoji count viewerReacted }
      mentions { user { id } start length } mentionsEveryone pinnedAt
      attachments { id filename state width } }
    pageInfo { hasNextPage endCursor }
  } }
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
}: Omit<Shown, 'seq' | 'sender'>) => ({
  ...{ id, text, deletedAt, pinnedAt, mentionsEveryone },
  mentions: mentions.map(({ user, start, length }) => `${user?.id} ${start} ${length}`),
  attachments: attachments.map(({ id, filename, state, width }) => ({
    ...{ id, filename, state, width },
  })),
  reactions: reactions.map(
    ({ emoji, count, viewerReacted }) => `${emoji} ${count}${viewerReacted ? ' with mine' : ''}`,
  ),
});

/** All of a chat, oldest first. */
export async function messagesOf(reader: Person, id: string): Promise<Shown[]> {
  const found: Shown[] = [];
  for (let after: string | null = null; ;) {
    const { messages }: any = (await reader.run(MESSAGES, { id, after })).chat;
    found.push(...messages.nodes);
    if (!messages.pageInfo.hasNextPage) return found;
    after = messages.pageInfo.endCursor;
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
