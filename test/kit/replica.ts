import type { Caller } from './person.ts';

const MESSAGE = `id seq kind text sender { id } replyTo { id } systemKind subject { id } editedAt deletedAt changedSeq`;
const MEMBER = `id user { id } role joinedAt deliveredSeq readSeq`;
const CHAT = `id kind name description visibility lastSeq
  members(first: 10) { nodes { ${MEMBER} } }
  messages(last: 20) { nodes { ${MESSAGE} } }`;
const EVENT = `__typename
  ... on ChatEvent { chatId seq }
  ... on MessageAddedEvent { message { ${MESSAGE} } }
  ... on MessageEditedEvent { message { ${MESSAGE} } }
  ... on MessageDeletedEvent { message { ${MESSAGE} } }
  ... on MemberJoinedEvent { member { ${MEMBER} } }
  ... on MemberRoleChangedEvent { member { ${MEMBER} } }
  ... on ReceiptEvent { member { ${MEMBER} } }
  ... on MemberLeftEvent { memberId user { id } }
  ... on ChatUpdatedEvent { chat { name description visibility } }`;

export const REPLICA_EVENTS = {
  chat: `subscription ($chatId: ID!, $after: Int) { chatEvents(chatId: $chatId, after: $after) { ${EVENT} } }`,
  inbox: `subscription { inboxEvents { ${EVENT} } }`,
};

export type Snapshot = Readonly<Record<string, any>>;

/** What somebody's client shows, by chat, as the server tells it now. */
export async function readSnapshot(viewer: Caller): Promise<Snapshot> {
  const { chats } = await viewer.run(`{ chats(first: 10) { nodes { ${CHAT} } } }`);
  return Object.fromEntries(chats.nodes.map((chat: any) => [chat.id, toChat(chat)]));
}

export async function readChat(viewer: Caller, id: string): Promise<any> {
  const { chat } = await viewer.run(`query ($id: ID!) { chat(id: $id) { ${CHAT} } }`, { id });
  return chat && toChat(chat);
}

function toChat({ members, messages, ...chat }: any) {
  const byId = (nodes: any[]) => Object.fromEntries(nodes.map((node) => [node.id, node]));
  return { ...chat, members: byId(members.nodes), messages: byId(messages.nodes) };
}

/** The same as a client makes it of an event, by the rules of PROTOCOL.md: it asks for nothing. */
export function applyEvent(chat: any, event: any, viewerId: string): any {
  const { __typename: type, seq, message, member } = event;
  if (seq !== null && seq <= chat.lastSeq) return chat;
  if (type === 'ChatDeletedEvent') return null;
  if (type === 'MemberLeftEvent' && event.user.id === viewerId) return null;

  const next = { ...chat, lastSeq: seq ?? chat.lastSeq };
  if (message && (chat.messages[message.id]?.changedSeq ?? 0) <= message.changedSeq) {
    next.messages = { ...chat.messages, [message.id]: message };
  }
  if (member) next.members = { ...chat.members, [member.id]: member };
  if (type === 'MemberLeftEvent') {
    const { [event.memberId]: _gone, ...others } = chat.members;
    next.members = others;
  }
  return type === 'ChatUpdatedEvent' ? { ...next, ...event.chat } : next;
}
