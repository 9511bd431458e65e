import { type Closing, closingOf } from './closing.ts';
import type { Document } from './document.ts';
import { ConfabError, errorOf, failureOf, isPassing, networkError } from './errors.ts';
import { follow } from './following.ts';
import { ReauthenticateDocument } from './gql/operations.ts';
import { createHeartbeat } from './heartbeat.ts';
import { watchNetwork } from './network.ts';
import { backoffMs, createPause } from './pause.ts';
import type { Session } from './session.ts';
import { createStore, type Store } from './store.ts';
import { createTransport, LOST } from './transport.ts';

/** How it stands with the server, for a banner. */
export interface Connection {
  readonly state:
    /** Nobody watches anything. */
    | 'idle'
    | 'connecting'
    | 'live'
    /** For the next attempt, or for the network. */
    | 'waiting'
    /** For good: `failure` says why. */
    | 'stopped';
  /** When the next attempt begins, in milliseconds as by `Date.now`; null but while waiting for a time. */
  readonly retryAt: number | null;
  /** What the last attempt ended with; null once it is live. */
  readonly failure: ConfabError | null;
}

/** One socket for everything that is live; it stays signed in, notices silence, and comes back. */
export interface Socket {
  readonly connection: Store<Connection>;
  /**
   * Goes on over broken connections, with variables made anew at each: a getter gives what they are now. After an error
   * that passes it asks again; `end` is called once, where it is over for good: null where the server completed it.
   */
  subscribe<Data, Variables>(
    document: Document<Data, Variables>,
    variables: () => Variables,
    sink: { next(data: Data): void; end(error: ConfabError | null): void },
  ): () => void;
  /** Asks over the open socket. It fails at once where there is none. */
  request<Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  /** Tries at once instead of waiting longer. */
  wake(): void;
  dispose(): void;
}

type Refusal = ConfabError | null;

interface Options {
  readonly url: string;
  readonly session: Pick<Session, 'authorization' | 'expire' | 'refused'>;
  /** The platform's own, unless another one is given. */
  readonly WebSocket?: unknown;
}

/** A connection nobody needs is kept for so long. */
const LINGER_MS = 3_000;
/** One that has lasted so long was well: the next wait is the first again. */
const SOUND_MS = 5_000;
const LATER_MS = 1_000;
/** Without the browser's word that the network is back, it is tried nevertheless. */
const OFFLINE_MS = 10_000;

export function createSocket({ url, session, WebSocket }: Options): Socket {
  const connection = createStore<Connection>(IDLE);
  const pause = createPause();
  const followers = new Set<() => void>();
  let header: { Authorization?: string } = {};
  /** Until one may connect: all wait for the same attempt. */
  let admission: Promise<Refusal> | null = null;
  let isOffline = false;
  let isDisposed = false;
  let liveSince = 0;
  let failures = 0;
  let refusals = 0;

  const heartbeat = createHeartbeat({
    ask: () => transport.ping(),
    silent: () => transport.terminate(),
  });
  const transport = createTransport({
    url,
    WebSocket,
    payload: () => header,
    lingerMs: LINGER_MS,
    heard: heartbeat.heard,
    connected() {
      liveSince = performance.now();
      refusals = 0;
      connection.set({ state: 'live', retryAt: null, failure: null });
    },
    pinged({ authExpiresAt }) {
      if (authExpiresAt) renew().catch(() => undefined);
    },
    closed,
  });
  const stopWatching = watchNetwork({
    returned() {
      isOffline = false;
      if (connection.get().state === 'live') heartbeat.ask();
      else wake();
    },
    lost() {
      isOffline = true;
      transport.terminate();
    },
  });

  const admitted = () => (admission ??= attempt());

  /** With a token that is good now. */
  async function attempt(): Promise<Refusal> {
    connection.set({ ...connection.get(), state: 'connecting', retryAt: null });
    try {
      header = await session.authorization();
    } catch (error) {
      const failure = failureOf(error);
      if (isDisposed || !isPassing(failure)) return stop(failure);
      await waitAfter(failure);
      return attempt();
    }
    if (!header.Authorization) return stop(new ConfabError('UNAUTHENTICATED', 'Signed out'));
    if (followers.size === 0) rest();
    return null;
  }

  /** Whatever ends a connection, or an attempt. */
  function closed(event: unknown): void {
    heartbeat.stop();
    if (connection.get().state === 'live' && performance.now() - liveSince > SOUND_MS) failures = 0;
    if (isDisposed) return;
    if (followers.size === 0) rest();
    else admission = comeBack(closingOf(event));
  }

  async function comeBack({ next, failure }: Closing): Promise<Refusal> {
    if (next === 'stop') return stop(failure);
    if (next === 'renew') {
      refusals += 1;
      const mayRenew = session.refused(header.Authorization, failure);
      const isFinal = refusals > 2 || !(await mayRenew.catch(() => true));
      if (isFinal || isDisposed) return stop(failure);
    }
    await waitAfter(failure, next === 'wait' ? LATER_MS : 0);
    return attempt();
  }

  function waitAfter(failure: ConfabError, leastMs = 0): Promise<void> {
    const ms = isOffline ? OFFLINE_MS : leastMs + backoffMs(failures++);
    const retryAt = isOffline ? null : Date.now() + ms;
    connection.set({ state: 'waiting', retryAt, failure });
    return pause.wait(ms);
  }

  function stop(failure: ConfabError): ConfabError {
    if (!isDisposed) connection.set({ state: 'stopped', retryAt: null, failure });
    return failure;
  }

  function rest(): void {
    admission = null;
    if (!isDisposed) connection.set(IDLE);
  }

  function wake(): void {
    failures = 0;
    pause.end();
  }

  /** In band; where that fails, the server closes the connection, and it comes back with a new token. */
  async function renew(): Promise<void> {
    session.expire(header.Authorization);
    header = await session.authorization();
    const accessToken = (header.Authorization ?? '').replace('Bearer ', '');
    await request(ReauthenticateDocument, { input: { accessToken } });
  }

  async function request<Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    if (isDisposed || connection.get().state !== 'live') throw networkError('No connection');
    return new Promise((resolve, reject) => {
      const { outcome } = transport.run(document, variables, ({ data, errors }) => {
        if (errors?.[0]) reject(errorOf(errors[0]));
        else if (data) resolve(data);
      });
      void outcome.then((end) => reject(end && end !== LOST ? end : networkError(end)));
    });
  }

  return {
    connection,
    request,
    wake,
    subscribe(document, variables, { next, end }) {
      const sink = {
        next,
        end(error: ConfabError | null) {
          followers.delete(stopFollowing);
          end(error);
        },
      };
      const stopFollowing = follow({ document, variables, sink, transport, admitted });
      followers.add(stopFollowing);
      return () => {
        followers.delete(stopFollowing);
        stopFollowing();
      };
    },
    dispose() {
      isDisposed = true;
      stopWatching();
      heartbeat.stop();
      pause.cancel();
      for (const stopFollowing of followers) stopFollowing();
      followers.clear();
      transport.terminate();
    },
  };
}

const IDLE: Connection = { state: 'idle', retryAt: null, failure: null };
