/** How long before its end a client is reminded, at most; of a short token, a third of its life. */
const REMINDER_MS = 60_000;
/** How long an expired token is borne with. */
const GRACE_MS = 10_000;
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

export interface TokenLife {
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

interface Options {
  /** The token is about to end. */
  readonly remind: (expiresAt: Date) => void;
  /** It has ended, and was not replaced. */
  readonly expire: () => void;
}

/** Watches over the life of a socket's token; a new one takes the place of the last. */
export function createTokenWatch({ remind, expire }: Options) {
  let timers: NodeJS.Timeout[] = [];

  function stop(): void {
    timers.forEach(clearTimeout);
    timers = [];
  }

  return {
    stop,
    start({ issuedAt, expiresAt }: TokenLife): void {
      stop();
      const end = expiresAt.getTime();
      const lead = Math.min(REMINDER_MS, (end - issuedAt.getTime()) / 3);
      timers = [at(end - lead, () => remind(expiresAt)), at(end + GRACE_MS, expire)];
    },
  };
}

function at(moment: number, action: () => void): NodeJS.Timeout {
  const delay = Math.max(moment - Date.now(), 0);
  return setTimeout(action, Math.min(delay, MAX_TIMEOUT_MS)).unref();
}
