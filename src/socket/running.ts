/** An operation under way. A new one may bear the id of one that has ended: ids alone tell nothing. */
export interface Running {
  readonly id: string;
  isOver: boolean;
  isStream: boolean;
  stop?: () => void;
}

/** The operations under way on one socket, by the ids that its client gave them. */
export function createRunning() {
  const running = new Map<string, Running>();

  function over(operation: Running): void {
    operation.isOver = true;
    if (running.get(operation.id) === operation) running.delete(operation.id);
    operation.stop?.();
    operation.stop = undefined;
  }

  return {
    over,
    isIdle: () => running.size === 0,
    find: (id: string) => running.get(id),
    count: (streams: boolean) =>
      [...running.values()].filter(({ isStream }) => isStream === streams).length,

    begin(id: string): Running {
      const operation: Running = { id, isOver: false, isStream: false };
      running.set(id, operation);
      return operation;
    },

    /** Those that are open, and whatever waits for its answer as well. */
    endAll(): void {
      for (const operation of running.values()) over(operation);
    },

    endStreams(): void {
      for (const operation of running.values()) if (operation.stop) over(operation);
    },
  };
}
