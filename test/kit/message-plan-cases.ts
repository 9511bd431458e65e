import {
  type Case,
  CHATS,
  DRAFTS,
  FOLLOWED,
  LOOKED_AT,
  PAGE,
  SAVED,
  SCHEDULED,
} from './plan-cases.ts';

/** Of the newest message in `$room`, to which there are as many replies as there is anything else. */
const THREAD = 'chat(id: $room) { messages(last: 1) { nodes { thread';

/** Of messages and what belongs to them. */
export const MESSAGE_CASES: readonly Case[] = [
  {
    field: 'Chat.messages',
    ask: 'chat(id: $room) { messages { nodes { text sender { username } } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.messages',
    ask: 'chat(id: $room) { messages(aroundSeq: 100000) { nodes { text } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.messages',
    ask: 'chat(id: $room) { messages(beforeSeq: 100000) { nodes { text } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.messages',
    ask: 'chat(id: $room) { messages(first: 20, afterSeq: 5, beforeSeq: 100000) { nodes { text } } }',
    atMost: PAGE,
  },
  {
    field: 'Message.attachments',
    ask: 'chat(id: $room) { messages(last: 100) { nodes { attachments { url } } } }',
    atMost: PAGE,
  },
  {
    field: 'Message.reactions',
    ask: 'chat(id: $room) { messages(last: 100) { nodes { reactions { count viewerReacted } } } }',
    atMost: PAGE,
  },
  {
    field: 'Poll.options',
    ask: 'chat(id: $room) { messages(first: 100) { nodes { poll { options { text viewerVoted } } } } }',
    atMost: 2 * PAGE,
  },
  {
    field: 'PollOption.voteCount',
    ask: 'chat(id: $room) { messages(first: 1) { nodes { poll { options { voteCount } } } } }',
    atMost: 20,
  },
  {
    field: 'Poll.voterCount',
    ask: 'chat(id: $room) { messages(first: 1) { nodes { poll { voterCount } } } }',
    atMost: 20,
  },
  {
    field: 'PollOption.voters',
    ask: 'chat(id: $room) { messages(first: 1) { nodes { poll { options { voters { nodes { username } } } } } } }',
    atMost: PAGE,
  },
  {
    field: 'Message.mentions',
    ask: 'chat(id: $room) { messages(last: 100) { nodes { mentions { user { username } } } } }',
    atMost: PAGE,
  },
  {
    field: 'ReactionGroup.reactors',
    ask: 'chat(id: $room) { messages(last: 1) { nodes { reactions { reactors { nodes { username } } } } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.pinnedMessages',
    ask: 'chat(id: $room) { pinnedMessages(first: 100) { nodes { text sender { username } } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.messages',
    ask: 'chat(id: $room) { messages(last: 100) { nodes { pinnedAt pinnedBy { username } } } }',
    atMost: PAGE,
  },
  {
    field: 'Message.linkPreviews',
    ask: 'chat(id: $room) { messages(last: 50) { nodes { linkPreviews { title image { alt } } } } }',
    atMost: PAGE,
  },
  {
    field: 'Message.edits',
    ask: 'chat(id: $room) { messages(last: 50) { nodes { edits(first: 10) { nodes { text } } } } }',
    atMost: PAGE,
  },
  {
    field: 'Account.savedMessages',
    ask: 'me { savedMessages { nodes { text viewerSaved sender { username } } } }',
    atMost: 5 * SAVED + PAGE,
  },
  {
    field: 'Chat.messages',
    ask: 'chat(id: $room) { messages(last: 100) { nodes { viewerSaved } } }',
    atMost: PAGE,
  },
  {
    field: 'Account.drafts',
    ask: 'me { drafts { nodes { text replyTo { text } threadRoot { text } } } }',
    atMost: 2 * DRAFTS + PAGE,
  },
  {
    field: 'Draft.attachments',
    ask: 'chats { nodes { draft { text attachments { id } } } }',
    atMost: 4 * CHATS + PAGE,
  },
  {
    field: 'Account.scheduledMessages',
    ask: 'me { scheduledMessages(first: 100) { nodes { text chat { name } } } }',
    atMost: 2 * SCHEDULED + 20,
  },
  {
    field: 'ScheduledMessage.attachments',
    ask: 'me { scheduledMessages(first: 100) { nodes { attachments { id } } } }',
    atMost: 5 * SCHEDULED + 20,
  },
  {
    field: 'Query.threads',
    ask: 'threads { nodes { text thread { replyCount unreadCount } sender { username } } }',
    atMost: 7 * FOLLOWED + PAGE,
  },
  {
    field: 'Query.threads',
    ask: 'threads(unreadOnly: true) { nodes { text } }',
    atMost: 7 * FOLLOWED + PAGE,
  },
  {
    field: 'Thread.replies',
    ask: `${THREAD} { replies { nodes { text sender { username } } } } } } }`,
    atMost: PAGE,
  },
  {
    field: 'Thread.replies',
    ask: `${THREAD} { replies(first: 20) { nodes { status threadRoot { text } } } } } } }`,
    atMost: PAGE,
  },
  { field: 'Thread.replyCount', ask: `${THREAD} { replyCount } } } }`, atMost: 10 },
  { field: 'Thread.unreadCount', ask: `${THREAD} { unreadCount } } } }`, atMost: PAGE },
  {
    field: 'Thread.participants',
    ask: `${THREAD} { participants(first: 100) { username } } } } }`,
    atMost: PAGE,
  },
  {
    field: 'Message.readBy',
    ask: `${THREAD} { replies(first: 1) { nodes { readBy { nodes { id } } } } } } } }`,
    atMost: 4 * LOOKED_AT + PAGE,
  },
  {
    field: 'Message.status',
    ask: 'chat(id: $room) { messages(last: 100) { nodes { status } } }',
    atMost: 2 * LOOKED_AT + PAGE,
  },
  {
    field: 'Message.readBy',
    ask: 'chat(id: $room) { messages(last: 100) { nodes { readBy { nodes { id } } } } }',
    atMost: LOOKED_AT + PAGE,
  },
];
