import { authenticate } from '../identity/session/authentication.ts';
import type { Shared } from '../context.ts';
import type { Viewer } from '../viewer.ts';
import { forbidden } from '../errors.ts';
import { addressKey } from '../rate/address.ts';
import type { Admission, Payer } from '../rate/admission.ts';
import type { Opening } from './opening.ts';
import { createTokenWatch } from './token-watch.ts';

interface Options {
  readonly shared: Pick<Shared, 'tokens' | 'sessions' | 'typing' | 'presence' | 'limiter'>;
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

export function createHolder(
  { client: { address }, seat }: Opening,
  { shared, admission, isOpen, remind, expire }: Options,
): Holder {
  const { limiter, presence, sessions, typing } = shared;
  const tokenWatch = createTokenWatch({ remind, expire });
  let viewer: Viewer | null = null;
  let payer = admission.payerOf(null, address);
  let disconnect: (() => void) | undefined;
  let stopTyping: (() => void) | undefined;

  return {
    get viewer() {
      return viewer;
    },
    get payer() {
      return payer;
    },

    async signIn(authorization) {
      const signedIn = await authenticate(shared, authorization, address);
      if (!signedIn || !isOpen()) return;
      seat.moveTo(signedIn.id);
      limiter.giveBack('sockets', addressKey(address)).catch(() => undefined);
      await limiter.consume('sockets', signedIn.id);
      if (!isOpen()) return;
      viewer = signedIn;
      payer = admission.payerOf(signedIn.id, address);
      tokenWatch.start(signedIn);
      disconnect = presence.connect(signedIn.id);
      stopTyping = typing.opened(signedIn);
    },

    async reauthenticate(accessToken) {
      const signedIn = await authenticate(shared, `Bearer ${accessToken}`, address);
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
      stopTyping?.();
    },
  };
}
