/** Which users have a device connected, on whatever node. */
export interface Registry {
  /** A user's first device on this node has connected. Returns whether it is their first anywhere. */
  arrive(userId: string): Promise<boolean>;
  /** The last one on this node is gone. Returns whether none is left anywhere. */
  leave(userId: string): Promise<boolean>;
  areOnline(userIds: readonly string[]): Promise<boolean[]>;
  /** Calls `listener` with those who went offline with a node that died, or came back with one. */
  onChanged(listener: (userIds: readonly string[]) => void): void;
  /** Whether it knows the users of all nodes. */
  isUp(): boolean;
  close(): Promise<void>;
}

/** For one process alone. */
export function createLocalRegistry(): Registry {
  const online = new Set<string>();
  return {
    async arrive(userId) {
      online.add(userId);
      return true;
    },
    leave: async (userId) => online.delete(userId),
    areOnline: async (userIds) => userIds.map((userId) => online.has(userId)),
    onChanged() {},
    isUp: () => true,
    async close() {},
  };
}
