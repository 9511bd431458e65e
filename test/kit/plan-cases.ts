/** In each table, of what a list or a count filters by. */
export const MANY = 200_000;
/** What a page of twenty may look at, whatever there is. */
export const PAGE = 500;
/** Of the viewer, with two messages in each and many in one. */
export const CHATS = 2_000;
const COUNTED = 1_000;
/** Whose marks are looked at. */
export const LOOKED_AT = 1_000;
/** Of each kind of name. */
const FOUND = 1_000;
/** Of the places that show a file. */
const SHOWN = 1_000;

/** Of the viewer, who sees none but the first of them. */
export const SAVED = 1_000;

/** Of the viewer. */
export const SCHEDULED = 100;

/** Of the viewer, in the threads of one chat. */
export const DRAFTS = 1_000;

/** By the viewer, who has read none of them. */
export const FOLLOWED = 1_000;

export interface Case {
  readonly field: string;
  readonly ask: string;
  readonly atMost: number;
}

/** `$room` has all the members, messages and nothing else; `$post` all the comments. */
export const CASES: readonly Case[] = [
  { field: 'Query.feed', ask: 'feed { nodes { text author { username } } }', atMost: PAGE },
  { field: 'Query.rooms', ask: 'rooms { nodes { name } }', atMost: PAGE },
  { field: 'Query.rooms', ask: 'rooms(search: "room") { nodes { name } }', atMost: PAGE },
  {
    field: 'Query.rooms',
    ask: 'rooms(search: "nowhere") { nodes { name } }',
    atMost: LOOKED_AT + 2_000,
  },
  { field: 'Query.users', ask: 'users { nodes { username } }', atMost: PAGE },
  { field: 'Query.users', ask: 'users(search: "u") { nodes { username } }', atMost: 6 * FOUND },
  { field: 'Query.users', ask: 'users(search: "usera") { nodes { username } }', atMost: PAGE },
  { field: 'Query.users', ask: 'users(search: "nobody") { nodes { username } }', atMost: PAGE },
  {
    field: 'Query.chats',
    ask: 'chats { nodes { unreadCount lastMessage { text sender { username } } } }',
    atMost: 4 * CHATS + COUNTED + PAGE,
  },
  {
    field: 'Query.chats',
    ask: 'chats { nodes { unreadCount mentionCount } }',
    atMost: 4 * CHATS + 4 * COUNTED + PAGE,
  },
  {
    field: 'Query.chats',
    ask: 'chats(filter: { kind: DIRECT }) { nodes { name } }',
    atMost: 4 * CHATS,
  },
  {
    field: 'Query.chats',
    ask: 'chats(filter: { unread: true }) { nodes { name } }',
    atMost: 5 * CHATS,
  },
  {
    field: 'Query.chats',
    ask: 'chats(filter: { kind: [ROOM, GROUP], unread: false }) { nodes { name } }',
    atMost: 5 * CHATS,
  },
  {
    field: 'Query.chats',
    ask: 'chats { nodes { viewerPreferences { notifyLevel mutedUntil archivedAt pinnedAt } } }',
    atMost: 4 * CHATS + PAGE,
  },
  ...['archived', 'muted', 'pinned'].flatMap((name) =>
    [true, false].map((value) => ({
      field: 'Query.chats',
      ask: `chats(filter: { ${name}: ${value} }) { nodes { name } }`,
      atMost: 4 * CHATS + PAGE,
    })),
  ),
  {
    field: 'Query.chats',
    ask: 'chats(ids: [$room, $post]) { nodes { unreadCount lastMessage { text } } }',
    atMost: COUNTED + 20,
  },
  // Nothing is in its index: the newest messages are looked at.
  ...['message', 'nowhere'].map((query) => ({
    field: 'Query.searchMessages',
    ask: `searchMessages(query: "${query}") { edges { highlights { start } node { text } } }`,
    atMost: 4 * CHATS + 5_500 + PAGE,
  })),
  { field: 'Query.rateLimits', ask: 'rateLimits { name }', atMost: 0 },
  { field: 'Query.nodes', ask: 'nodes(ids: [$post, $room]) { id }', atMost: 10 },
  { field: 'User.postCount', ask: 'users { nodes { postCount } }', atMost: PAGE },
  { field: 'User.postCount', ask: 'user(id: $viewer) { postCount }', atMost: COUNTED + 10 },
  ...['followers', 'following'].map((list) => ({
    field: `User.${list}`,
    ask: `user(id: $viewer) { ${list} { nodes { username profile { displayName } } } }`,
    atMost: PAGE,
  })),
  ...['followerCount', 'followingCount'].map((count) => ({
    field: `User.${count}`,
    ask: `users { nodes { ${count} } }`,
    atMost: PAGE,
  })),
  {
    field: 'Account.followRequests',
    ask: 'me { followRequests { nodes { username viewerFollows followsViewer } } }',
    atMost: PAGE,
  },
  ...['blockedUsers', 'mutedUsers'].map((list) => ({
    field: `Account.${list}`,
    ask: `me { ${list} { nodes { username viewerBlocks viewerMutes } } }`,
    atMost: PAGE,
  })),
  { field: 'User.posts', ask: 'user(id: $viewer) { posts { nodes { text } } }', atMost: PAGE },
  { field: 'Post.comments', ask: 'post(id: $post) { comments { nodes { text } } }', atMost: PAGE },
  { field: 'Post.commentCount', ask: 'post(id: $post) { commentCount }', atMost: COUNTED + 10 },
  { field: 'Post.commentCount', ask: 'feed { nodes { commentCount } }', atMost: COUNTED + PAGE },
  { field: 'Chat.memberCount', ask: 'chat(id: $room) { memberCount }', atMost: 10 },
  {
    field: 'Chat.members',
    ask: 'chat(id: $room) { members { nodes { user { username } } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.invites',
    ask: 'chat(id: $room) { invites { nodes { uses createdBy { username } } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.joinRequests',
    ask: 'chat(id: $room) { joinRequests { nodes { user { username } invite { uses } } } }',
    atMost: PAGE,
  },
  {
    field: 'InvitePreview.memberCount',
    ask: 'invite(code: "AAAAAAAAAAAAAAAAAAAAAA") { memberCount }',
    atMost: 10,
  },
  {
    field: 'Chat.bans',
    ask: 'chat(id: $room) { bans { nodes { user { username } by { username } } } }',
    atMost: PAGE,
  },
  { field: 'Post.attachments', ask: 'feed { nodes { attachments { url } } }', atMost: PAGE },
  { field: 'Account.mediaLimits', ask: 'me { mediaLimits { kind } }', atMost: 10 },
  { field: 'MediaLimit.mediaTypes', ask: 'me { mediaLimits { mediaTypes } }', atMost: 10 },
  { field: 'Media.waveform', ask: 'media(id: $media) { waveform }', atMost: 10 },
  { field: 'Media.waveform', ask: 'media(id: $foreign) { waveform }', atMost: 5 * SHOWN },
  {
    field: 'Chat.viewerCapabilities',
    ask: 'rooms { nodes { viewerCapabilities } }',
    atMost: PAGE,
  },
  { field: 'Chat.unreadCount', ask: 'chat(id: $room) { unreadCount }', atMost: COUNTED + 10 },
  { field: 'Chat.mentionCount', ask: 'chat(id: $room) { mentionCount }', atMost: 3 * COUNTED },
  { field: 'Account.unreadCount', ask: 'me { unreadCount }', atMost: COUNTED + 3 * CHATS + 10 },
  {
    field: 'Chat.deliveredToAllSeq',
    ask: 'chat(id: $room) { deliveredToAllSeq }',
    atMost: LOOKED_AT + 10,
  },
  { field: 'Chat.readByAllSeq', ask: 'chat(id: $room) { readByAllSeq }', atMost: LOOKED_AT + 10 },
  { field: 'Account.sessions', ask: 'me { sessions { id } }', atMost: PAGE },
  {
    field: 'Account.securityEvents',
    ask: 'me { securityEvents { nodes { type } } }',
    atMost: 3 * COUNTED,
  },
];
