/** Who follows which chats. */
export interface Followers<Follower> {
  add(chatId: string, follower: Follower): void;
  remove(chatId: string, follower: Follower): void;
  /** Those who follow any of them. */
  of(chatIds: readonly string[]): Set<Follower>;
}

export function createFollowers<Follower>(): Followers<Follower> {
  const byChat = new Map<string, Set<Follower>>();
  return {
    add(chatId, follower) {
      const followers = byChat.get(chatId) ?? new Set();
      byChat.set(chatId, followers.add(follower));
    },
    remove(chatId, follower) {
      const followers = byChat.get(chatId);
      followers?.delete(follower);
      if (followers?.size === 0) byChat.delete(chatId);
    },
    of: (chatIds) => new Set(chatIds.flatMap((chatId) => [...(byChat.get(chatId) ?? [])])),
  };
}
