import type { RateLimiter } from '../rate/limiter.ts';
import type { Viewer } from '../viewer.ts';
import { forbidden } from '../errors.ts';
import { addressKey } from '../rate/address.ts';
import type { Admission, Payer } from '../rate/admission.ts';
import type { Opening } from './opening.ts';
import { createTokenWatch, type TokenLife } from './token-watch.ts';

/** What sockets are given of those who know people. */
export interface People {
  readonly limiter: RateLimiter;
  /** Who presents this `Authorization`; null without one. Throws why a token is not good. */
  readonly authenticate: (
    authorization: string | undefined,
    address: string,
  ) => Promise<(Viewer & TokenLife) | null>;
  readonly sessions: {
    /** Throws SESSION_REVOKED once it is over. */
    requireLive(sessionId: string): Promise<void>;
    /** Calls back once for each session that ends. */
    onRevoked(listener: (sessionIds: readonly string[]) => void): void;
    /** Which of these have ended. */
    findRevoked(sessionIds: readonly string[]): Promise<string[]>;
  };
  /** Called when the socket belongs to a user; gives what is to be called once, when it has closed. */
  readonly connected: (viewer: Viewer) => () => void;
}

interface Options extends People {
  readonly admission: Admission;
  readonly isOpen: () => boolean;
  readonly remind: (authExpiresAt: Date) => void;
  readonly expire: () => void;
}

/** Who a socket belongs to: an address, until a token says which user. */
export interface Holder {
  readonly viewer: Viewer | null;
  readonly payer: Payer;
  /** Throws what is wrong with the token, and RATE_LIMITED where the user has too many sockets. */
  signIn(authorization: string | undefined): Promise<void>;
  /** Takes a new token of the same user; returns when it ends. */
  reauthenticate(accessToken: string): Promise<Date>;
  /** Throws SESSION_REVOKED once it is over. */
  requireLive(): Promise<Viewer | null>;
  leave(): void;
}

export function createHolder({ client: { address }, seat }: Opening, options: Options): Holder {
  const { limiter, authenticate, sessions, connected, admission, isOpen, remind, expire } = options;
  const tokenWatch = createTokenWatch({ remind, expire });
  let viewer: Viewer | null = null;
  let payer = admission.payerOf(null, address);
  let disconnect: (() => void) | undefined;

  return {
    get viewer() {
      return viewer;
    },
    get payer() {
      return payer;
    },

    async signIn(authorization) {
      const signedIn = await authenticate(authorization, address);
      if (!signedIn || !isOpen()) return;
      seat.moveTo(signedIn.id);
      limiter.giveBack('sockets', addressKey(address)).catch(() => undefined);
      await limiter.consume('sockets', signedIn.id);
      if (!isOpen()) return;
      viewer = signedIn;
      payer = admission.payerOf(signedIn.id, address);
      tokenWatch.start(signedIn);
      disconnect = connected(signedIn);
    },

    async reauthenticate(accessToken) {
      const signedIn = await authenticate(`Bearer ${accessToken}`, address);
      if (!signedIn || signedIn.id !== viewer?.id) throw forbidden("The token is another user's");
      viewer = signedIn;
      tokenWatch.start(signedIn);
      return signedIn.expiresAt;
    },

    async requireLive() {
      if (viewer) await sessions.requireLive(viewer.sessionId);
      return viewer;
    },

    leave() {
      tokenWatch.stop();
      seat.leave();
      disconnect?.();
    },
  };
}
