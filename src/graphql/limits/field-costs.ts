/**
 * What fields take beside the objects that they show, in rows read: whatever asks a store, counts,
 * or judges for each object. With an argument: what that adds where it is given.
 */
export const FIELD_COSTS: ReadonlyMap<string, number> = new Map([
  ['Account.unreadCount', 100],
  ['Account.invisible', 1],
  ['Account.lastSeenVisibility', 1],
  ['User.online', 2],
  ['User.lastSeenAt', 2],
  ['Post.commentCount', 2],
  ['Chat.lastActivityAt', 1],
  ['Chat.unreadCount', 2],
  ['Chat.deliveredToAllSeq', 2],
  ['Chat.readByAllSeq', 2],
  ['Message.viewerCanEdit', 2],
  ['Message.viewerCanDelete', 2],
  ['Message.status', 2],
  ['Message.readBy', 10],
  ['Query.users(search)', 500],
  ['Query.rooms(search)', 500],
]);
