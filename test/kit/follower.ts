import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { createTally } from './tally.ts';

const RETRY_MS = 200;

const chatEvents = (copies: number) => `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) {
    __typename seq
    ... on ReadyEvent { position lastSeq }
    ... on ResyncRequiredEvent { lastSeq }
    ... on MessageAddedEvent {
      message { text ${Array.from({ length: copies }, (_value, n) => `text${n}: text`).join(' ')} }
    }
  }
}`;

interface Options {
  /** Where to connect: asked anew each time. */
  readonly port: () => number;
  readonly token: string;
  readonly chatId: string;
  readonly after?: number;
  /** How many times more it asks for each text, so that there is a lot to read. */
  readonly copies?: number;
  /** How long it stays away once its socket is gone. */
  readonly offlineMs?: () => number;
  readonly onMessage?: (text: string, seq: number) => void;
}

export type Follower = ReturnType<typeof follow>;

/** What a client has to do and no more, so that thousands fit into one process: it follows a chat, and resumes. */
export function follow({ port, token, chatId, offlineMs = () => RETRY_MS, ...options }: Options) {
  const query = chatEvents(options.copies ?? 0);
  const replaysMs: number[] = [];
  const closeCodes: number[] = [];
  const failures: string[] = [];
  let socket: WebSocket | undefined;
  const tally = createTally(options.after);
  let replayTo = 0;
  let openedAt = 0;
  let operations = 0;
  let isLive = false;
  let isStopped = false;
  let count = 0;

  function connect(): void {
    openedAt = performance.now();
    isLive = false;
    socket = new WebSocket(`ws://127.0.0.1:${port()}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    socket.on('open', () =>
      say({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } }),
    );
    socket.on('message', (data: Buffer) => receive(JSON.parse(String(data))));
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      closeCodes.push(code);
      isLive = false;
      if (!isStopped) void sleep(offlineMs()).then(() => isStopped || connect());
    });
  }

  function subscribe(): void {
    const variables = { chatId, after: tally.position() };
    say({ id: String(++operations), type: 'subscribe', payload: { query, variables } });
  }

  const say = (message: object) => socket?.send(JSON.stringify(message));

  function receive({ type, payload }: any): void {
    if (type === 'connection_ack') {
      subscribe();
    } else if (type === 'next' && payload.data) take(payload.data.chatEvents);
    else if (type === 'ping') say({ type: 'pong' });
    else if (type === 'error' && payload[0].extensions.code === 'UNAVAILABLE') {
      void sleep(payload[0].extensions.retryAfter * 1_000).then(subscribe);
    } else if (type !== 'pong') failures.push(`${type} ${JSON.stringify(payload)}`);
  }

  function take({ __typename: type, seq, ...event }: any): void {
    if (type === 'ReadyEvent') {
      if (![null, event.position].includes(tally.position())) failures.push('Another position');
      tally.start(event.position);
      replayTo = event.lastSeq;
    } else if (type === 'ResyncRequiredEvent') {
      failures.push('ResyncRequiredEvent');
      replayTo = event.lastSeq;
      tally.start(replayTo);
    } else if (seq !== null) {
      if (!tally.take(seq)) return;
      count += 1;
      if (event.message) options.onMessage?.(event.message.text, seq);
    }
    if (!isLive && (tally.position() ?? 0) >= replayTo) {
      isLive = true;
      replaysMs.push(performance.now() - openedAt);
    }
  }

  connect();
  return {
    /** From the start of a connection until everything missed had come. */
    replaysMs,
    closeCodes,
    failures,
    isLive: () => isLive,
    position: () => tally.position() ?? 0,
    lost: tally.lost,
    repeated: tally.repeated,
    count: () => count,
    /** Reads nothing until it goes on. */
    pause: () => socket?.pause(),
    goOn: () => socket?.resume(),
    /** The connection is gone without a word. */
    reset: () => socket?.terminate(),
    stop(): void {
      isStopped = true;
      socket?.terminate();
    },
  };
}

/** What went wrong with them, in all. */
export function faultsOf(followers: readonly Follower[]) {
  const sum = (of: (follower: Follower) => number) =>
    followers.reduce((total, follower) => total + of(follower), 0);
  return {
    lost: sum(({ lost }) => lost()),
    repeated: sum(({ repeated }) => repeated()),
    failures: [...new Set(followers.flatMap(({ failures }) => failures))],
  };
}

export const NO_FAULTS = { lost: 0, repeated: 0, failures: [] };

/** The value that this share of them does not pass. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
