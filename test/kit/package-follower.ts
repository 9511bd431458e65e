import { WebSocket } from 'ws';
import { createConfab } from '../../client/src/confab.ts';
import { createMemoryStorage } from '../../client/src/memory-storage.ts';
import { signedIn } from '../../client/src/session-record.ts';
import type { LiveEvent } from '../../client/src/live.ts';
import type { Follower } from './follower.ts';
import type { Person } from './person.ts';
import { createTally } from './tally.ts';

const TOKEN_SECONDS = 36_000;

interface Options {
  /** Where to connect, and to ask: told anew each time. */
  readonly port: () => number;
  readonly person: Person;
  readonly chatId: string;
  /** How long its network stays away after a reset. */
  readonly awayMs?: number;
}

/** Nobody listens there. */
const NOWHERE = 9;

/** The client package with somebody signed in, watched from outside: what it tells of one chat, and when. */
export async function followByPackage({
  port,
  person,
  chatId,
  awayMs = 0,
}: Options): Promise<Follower> {
  const replaysMs: number[] = [];
  const closeCodes: number[] = [];
  const failures: string[] = [];
  let socket: WebSocket | undefined;
  let openedAt = 0;
  let awayUntil = 0;
  const tally = createTally();
  let replayTo = 0;
  let isLive = false;
  let count = 0;

  class WatchedWebSocket extends WebSocket {
    constructor(_url: string, protocols: string) {
      const place = performance.now() < awayUntil ? NOWHERE : port();
      super(`ws://127.0.0.1:${place}/graphql`, protocols, { perMessageDeflate: false });
      openedAt = performance.now();
      isLive = false;
      opened(this);
    }
  }

  function opened(next: WebSocket): void {
    socket = next;
    next.on('close', (code) => {
      closeCodes.push(code);
      isLive = false;
    });
  }

  const confab = createConfab({
    url: 'http://127.0.0.1/graphql',
    storage: await storageOf(person),
    WebSocket: WatchedWebSocket,
    fetch: (_url, request) => fetch(`http://127.0.0.1:${port()}/graphql`, request),
  });
  await confab.session.ready;
  const live = confab.live.get();
  if (!live) throw new Error(`${person.username} is not signed in`);
  live.on(take);
  live.connection.subscribe(() => {
    const { state, failure } = live.connection.get();
    if (state === 'stopped') failures.push(failure?.code ?? 'stopped');
  });

  function take(event: LiveEvent): void {
    if (event.__typename === 'InboxReadyEvent') {
      replayTo = event.positions.find((one) => one.chatId === chatId)?.seq ?? 0;
      if (tally.position() === null) tally.start(replayTo);
    } else if ('chatId' in event && event.chatId === chatId) {
      if (event.__typename === 'ResyncRequiredEvent') failures.push(event.__typename);
      else if (event.seq !== null && tally.take(event.seq)) {
        if (event.__typename === 'MessageAddedEvent') count += 1;
      }
    }
    if (!isLive && (tally.position() ?? -1) >= replayTo) {
      isLive = true;
      replaysMs.push(performance.now() - openedAt);
    }
  }

  return {
    replaysMs,
    closeCodes,
    failures,
    isLive: () => isLive,
    position: () => tally.position() ?? 0,
    lost: tally.lost,
    repeated: tally.repeated,
    count: () => count,
    pause: () => socket?.pause(),
    goOn: () => socket?.resume(),
    reset() {
      awayUntil = performance.now() + awayMs;
      socket?.terminate();
    },
    stop: () => confab.dispose(),
  };
}

/** As after a reload, so that a thousand need not sign in. */
async function storageOf({ id, username, token, refreshToken }: Person) {
  const storage = createMemoryStorage();
  const profile = {
    __typename: 'Profile',
    id: `profile of ${id}`,
    displayName: username,
    avatarUrl: null,
    statusText: '',
  } as const;
  const account = {
    __typename: 'Account',
    id: `account of ${id}`,
    user: { __typename: 'User', id, username, profile },
  } as const;
  const payload = {
    __typename: 'AuthPayload',
    accessToken: token,
    accessTokenExpiresIn: TOKEN_SECONDS,
    refreshToken,
    newAccount: false,
    account,
  } as const;
  await storage.write('session', 'current', signedIn(payload, Date.now()));
  return storage;
}
