import type { Caller } from './person.ts';

const MESSAGE = `id seq kind text sender { id } replyTo { id } attachments { id kind } systemKind subject { id } editedAt deletedAt changedSeq reactions { emoji count } pinnedAt pinnedBy { id } mentions { user { id } start length } mentionsEveryone inChat edits(first: 2) { nodes { text at } } forwardedFrom { sender { id } at } poll { question voterCount closedAt options { id text voteCount } }`;
const THREAD = `thread { replyCount lastReplyAt lastSeq participants { id } }`;
const ADDED = `${MESSAGE} ${THREAD} threadRoot { id changedSeq ${THREAD} }`;
const MEMBER = `id user { id } role joinedAt deliveredSeq readSeq`;
const PREFERENCES = `viewerPreferences { notifyLevel mutedUntil archivedAt pinnedAt }`;
const DRAFT = `draft { text replyTo { id } updatedAt }`;
const CHAT = `id kind name description visibility image { id } lastSeq ${PREFERENCES} ${DRAFT}
  members(first: 10) { nodes { ${MEMBER} } }
  messages(last: 20) { nodes { ${MESSAGE} ${THREAD} } }
  pinnedMessages(first: 100) { nodes { id } }`;
const EVENT = `__typename
  ... on ChatEvent { chatId seq }
  ... on MessageAddedEvent { message { ${ADDED} } }
  ... on ThreadReplyAddedEvent { message { ${ADDED} } }
  ... on MessageEditedEvent { message { ${MESSAGE} ${THREAD} } }
  ... on MessageDeletedEvent { message { ${MESSAGE} ${THREAD} } }
  ... on MessageChangedEvent { change message { ${MESSAGE} ${THREAD} } }
  ... on MemberJoinedEvent { member { ${MEMBER} } }
  ... on MemberRoleChangedEvent { member { ${MEMBER} } }
  ... on ReceiptEvent { member { ${MEMBER} } }
  ... on MemberLeftEvent { memberId user { id } }
  ... on ChatPreferencesEvent { chat { ${PREFERENCES} } }
  ... on DraftEvent { chat { ${DRAFT} } }
  ... on ChatUpdatedEvent { chat { name description visibility image { id } } }`;

/** What such an event shows of its chat is as it is from then on. */
const SHOWING_CHAT = new Set(['ChatUpdatedEvent', 'ChatPreferencesEvent', 'DraftEvent']);

export const REPLICA_EVENTS = {
  chat: `subscription ($chatId: ID!, $after: Int) { chatEvents(chatId: $chatId, after: $after) { ${EVENT} } }`,
  inbox: `subscription { inboxEvents { ${EVENT} } }`,
};

export type Snapshot = Readonly<Record<string, any>>;

/** What somebody's client shows, by chat, as the server tells it now. */
export async function readSnapshot(viewer: Caller): Promise<Snapshot> {
  const list = (archived: boolean) => `chats(first: 10, filter: { archived: ${archived} })`;
  const { chats, putAway } = await viewer.run(
    `{ ${list(false)} { nodes { ${CHAT} } } putAway: ${list(true)} { nodes { ${CHAT} } } }`,
  );
  const all = [...chats.nodes, ...putAway.nodes];
  return Object.fromEntries(all.map((chat: any) => [chat.id, toChat(chat)]));
}

export async function readChat(viewer: Caller, id: string): Promise<any> {
  const { chat } = await viewer.run(`query ($id: ID!) { chat(id: $id) { ${CHAT} } }`, { id });
  return chat && toChat(chat);
}

function toChat({ members, messages, pinnedMessages, ...chat }: any) {
  const byId = (nodes: any[]) => Object.fromEntries(nodes.map((node) => [node.id, node]));
  const pinned = pinnedMessages.nodes.map(({ id }: any) => id);
  return { ...chat, pinned, members: byId(members.nodes), messages: byId(messages.nodes) };
}

/** The same as a client makes it of an event, by the rules of PROTOCOL.md: it asks for nothing. */
export function applyEvent(chat: any, event: any, viewerId: string): any {
  const { __typename: type, seq, member } = event;
  const { threadRoot, ...message } = event.message ?? {};
  if (seq !== null && seq <= chat.lastSeq) return chat;
  if (type === 'ChatDeletedEvent') return null;
  if (type === 'MemberLeftEvent' && event.user.id === viewerId) return null;

  const next = { ...chat, lastSeq: seq ?? chat.lastSeq };
  if (message.inChat && (chat.messages[message.id]?.changedSeq ?? 0) <= message.changedSeq) {
    next.messages = { ...chat.messages, [message.id]: message };
  }
  const root = threadRoot && chat.messages[threadRoot.id];
  if (root && root.changedSeq < threadRoot.changedSeq) {
    next.messages = { ...next.messages, [root.id]: { ...root, ...threadRoot } };
  }
  if (event.change === 'PIN' || type === 'MessageDeletedEvent') {
    const others = chat.pinned.filter((id: string) => id !== message.id);
    next.pinned = message.pinnedAt ? [message.id, ...others] : others;
  }
  if (member) next.members = { ...chat.members, [member.id]: member };
  if (type === 'MemberLeftEvent') {
    const { [event.memberId]: _gone, ...others } = chat.members;
    next.members = others;
  }
  return SHOWING_CHAT.has(type) ? { ...next, ...event.chat } : next;
}
