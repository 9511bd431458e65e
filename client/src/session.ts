import { ConfabError, notLoaded } from './errors.ts';
import {
  LogoutDocument,
  RefreshSessionDocument,
  type SignedInFragment,
  type UserFieldsFragment,
} from './gql/operations.ts';
import type { DeviceInput, RegisterInput } from './gql/sign-in.ts';
import type { Post } from './request.ts';
import {
  completed,
  endOf,
  headerOf,
  isDue,
  isOver,
  isSignedIn,
  type SessionRecord,
  type SignedIn,
  signedIn,
  signedOut,
  storable,
} from './session-record.ts';
import type * as ways from './sign-in/signing-in.ts';
import type { ConfabStorage } from './storage.ts';
import { createStore, type Store } from './store.ts';
import { createStoredSession } from './stored-session.ts';

/** Who is signed in. */
export interface Viewer {
  readonly accountId: string;
  readonly user: UserFieldsFragment;
}

/** Why nobody is signed in any more. */
export type SessionEnd =
  /** By `logout`, here or in another tab. */
  | { readonly reason: 'SIGNED_OUT' }
  /** The server has ended it: signed out on another device, or expired. */
  | { readonly reason: 'REVOKED'; readonly error: ConfabError };

/** Who is signed in, in all tabs alike; it outlives reloads. */
export interface Session {
  /** Null while nobody is; before `ready`, too. */
  readonly viewer: Store<Viewer | null>;
  /** Why the last session ended; null while somebody is signed in, and where nobody was. */
  readonly ended: Store<SessionEnd | null>;
  /** Once what was stored is read. It never fails. */
  readonly ready: Promise<void>;
  register(input: Omit<RegisterInput, 'device'>): Promise<Viewer>;
  login(identifier: string, password: string): Promise<Viewer>;
  /** Sends a code to a telephone, for `verifyOtp`. */
  requestOtp(phoneNumber: string): Promise<{ expiresAt: string; retryAt: string }>;
  verifyOtp(phoneNumber: string, code: string): Promise<Viewer>;
  /** Signs out here and in all tabs, also where the server cannot be told. */
  logout(): Promise<void>;
  /**
   * The header that presents the token; one about to end is exchanged first, and it rejects where that fails. Empty
   * while nobody is signed in.
   */
  authorization(): Promise<{ Authorization?: string }>;
  /** Makes the next use exchange the token that was presented so, whatever this device's clock says. */
  expire(authorization: string | undefined): void;
  /**
   * Tells with what error the server refused the token that was presented so; a session that is over ends in all tabs.
   * Gives whether another token may be presented.
   */
  refused(authorization: string | undefined, error: unknown): Promise<boolean>;
}

interface Options {
  readonly post: Post;
  readonly storage: ConfabStorage;
  readonly device?: DeviceInput | undefined;
}

type Ways = typeof ways;

/** Most visits begin with somebody who is signed in. */
const load = (): Promise<Ways> => import('./sign-in/signing-in.ts').catch(notLoaded);

/** What two tabs exchange at once gives both the same token: it is no harm that one goes on without its turn. */
const PATIENCE_MS = 5_000;

export function createSession({ post, storage, device }: Options): Session & { dispose(): void } {
  const viewer = createStore<Viewer | null>(null);
  const ended = createStore<SessionEnd | null>(null);
  let current: SignedIn | null = null;
  let currentId: string | undefined;
  let expired: string | undefined;
  let exchanging: Promise<void> | null = null;
  /** A sign-out at the server clears the cookie, which must not be that of a later sign-in. */
  let leaving: Promise<void> | null = null;

  const alone = <Result>(name: string, action: () => Promise<Result>) =>
    storage.exclusively(name, action, PATIENCE_MS);
  const { read: stored, write, forget, forgetAll } = createStoredSession(storage);
  const readStored = async () => adopt(await stored());
  const ready = readStored().catch(() => undefined);
  const stopHearing = storage.onAnnounced((topic) => {
    if (topic === 'session') readStored().catch(() => undefined);
  });

  function adopt(record: SessionRecord | undefined): void {
    if (record?.id === currentId) return;
    currentId = record?.id;
    current = isSignedIn(record) ? completed(record, current) : null;
    ended.set(record && !isSignedIn(record) ? endOf(record) : null);
    const next = current?.viewer ?? null;
    if (JSON.stringify(next) !== JSON.stringify(viewer.get())) viewer.set(next);
  }

  /** Stores it, unless the session is no longer the one that it was made from; gives what it has replaced. */
  function keep(next: SessionRecord, from?: SignedIn): Promise<SessionRecord | undefined> {
    return alone('session', async () => {
      const before = await stored();
      const isStale = from && before?.id !== from.id;
      if (!isStale) await write(storable(next));
      adopt(isStale ? before : next);
      return before;
    });
  }

  async function signIn(ask: (how: Ways) => Promise<SignedInFragment>): Promise<Viewer> {
    const [how] = await Promise.all([load(), ready, leaving]);
    // Not while a tab exchanges or signs out: the answer to that would replace the cookie of this sign-in.
    return alone('refresh', async () => {
      const askedAt = Date.now();
      const next = signedIn(await ask(how), askedAt);
      await keep(next);
      return next.viewer;
    });
  }

  const isRefused = (record: SignedIn) => headerOf(record).Authorization === expired;
  const isExpired = (record: SignedIn) => isDue(record) || isRefused(record);

  /** Of all tabs one exchanges the token, the others take what it has stored. */
  const exchange = () =>
    alone('refresh', async () => {
      // An answer may be lost on its way, and the server gives it again for a short while only: so it is asked twice.
      for (let isLast = false; ; isLast = true) {
        // Another tab may have gone on without its turn: the token that it has exchanged must not come back.
        adopt(await stored());
        if (!current || !isExpired(current)) return;
        const from = current;
        try {
          return void (await keep(await refresh(from), from));
        } catch (error) {
          if (endsSession(error)) await revoke(from, error);
          if (isLast || !hasCode(error, 'NETWORK_ERROR')) throw error;
        }
      }
    });

  async function refresh({ refreshToken, signInId }: SignedIn): Promise<SignedIn> {
    const input = refreshToken ? { refreshToken } : {};
    const askedAt = Date.now();
    const { refreshSession } = await post(RefreshSessionDocument, { input }, {});
    return signedIn(refreshSession, askedAt, signInId);
  }

  /** What was not sent waits for the same person; what the server has is no longer theirs to see here. */
  async function revoke(from: SignedIn, error: ConfabError): Promise<void> {
    await keep(signedOut('REVOKED', error), from);
    await forget(from, 'pages').catch(() => undefined);
  }

  async function leave(): Promise<void> {
    await ready;
    const known = current;
    if (!known) return;
    // Before the page is told, which may leave at once, and after, what was written meanwhile.
    await forgetAll(known).catch(() => undefined);
    const record = await keep(signedOut('SIGNED_OUT'));
    if (!isSignedIn(record)) return;
    await forgetAll(record);
    // Not while a tab exchanges: its answer would bring a cookie back that this one has cleared.
    await alone('refresh', () => tellServer(completed(record, known))).catch(() => undefined);
  }

  async function tellServer(left: SignedIn): Promise<void> {
    const valid = isExpired(left) ? await refresh(left) : left;
    await post(LogoutDocument, {}, { ...headerOf(valid) });
  }

  return {
    viewer,
    ended,
    ready,
    register: (input) => signIn((how) => how.register(post, { ...input, device })),
    login: (identifier, password) =>
      signIn((how) => how.login(post, { identifier, password, device })),
    requestOtp: async (phoneNumber) => (await load()).requestOtp(post, phoneNumber),
    verifyOtp: (phoneNumber, code) =>
      signIn((how) => how.verifyOtp(post, { phoneNumber, code, device })),

    logout() {
      const done = leave();
      leaving = done.catch(() => undefined);
      return done;
    },

    async authorization() {
      await ready;
      if (current && isExpired(current)) {
        exchanging ??= exchange().finally(() => (exchanging = null));
        await exchanging.catch((error: unknown) => {
          const isGood = current && !isOver(current) && !isRefused(current);
          if (!isGood || !hasCode(error, 'RATE_LIMITED', 'UNAVAILABLE')) throw error;
        });
      }
      return headerOf(current);
    },

    expire(authorization) {
      expired = authorization;
    },

    async refused(authorization, error) {
      if (!authorization) return false;
      if (hasCode(error, 'TOKEN_EXPIRED', 'UNAUTHENTICATED')) {
        expired = authorization;
        return true;
      }
      if (!hasCode(error, 'SESSION_REVOKED')) return false;
      if (headerOf(current).Authorization !== authorization) return current !== null;
      if (current) await revoke(current, error);
      return current !== null;
    },

    dispose: stopHearing,
  };
}

/** The last one: the server keeps no cookie for this page any more. */
const endsSession = (error: unknown): error is ConfabError =>
  hasCode(error, 'UNAUTHENTICATED', 'SESSION_REVOKED', 'BAD_USER_INPUT');

const hasCode = (error: unknown, ...codes: readonly string[]): error is ConfabError =>
  error instanceof ConfabError && codes.includes(error.code);
