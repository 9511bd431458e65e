const QUIET_MS = 10_000;
const PATIENCE_MS = 4_000;

/** Notices a connection that has fallen silent: no browser shows the server's own pings. */
export interface Heartbeat {
  /** Something came, or a connection begins. */
  heard(): void;
  /** Asks at once whether anybody is there. */
  ask(): void;
  stop(): void;
}

export function createHeartbeat(events: { ask(): void; silent(): void }): Heartbeat {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function after(ms: number, act: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  }

  function ask(): void {
    events.ask();
    after(PATIENCE_MS, events.silent);
  }

  return { heard: () => after(QUIET_MS, ask), ask, stop: () => clearTimeout(timer) };
}
