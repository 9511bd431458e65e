import { type Document, textOf } from './document.ts';
import { type ConfabError, errorOf, type ReportedError } from './errors.ts';

/** The connection has ended before the operation has. */
export const LOST = 'lost';
/** Null where the server completed it. */
export type Outcome = typeof LOST | ConfabError | null;

export interface Result<Data> {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly ReportedError[] | undefined;
}

/**
 * Operations over one connection at a time, by the protocol `graphql-transport-ws`. The first one opens it; when it has
 * ended whatever ran is lost, and nothing is asked again by itself.
 */
export interface Transport {
  run<Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
    next: (result: Result<Data>) => void,
  ): { readonly outcome: Promise<Outcome>; stop(): void };
  /** Asks whether anybody is there; whom nobody has let in yet asks nothing. */
  ping(): void;
  /** Gives the connection up, without waiting for it to close. */
  terminate(): void;
}

interface Options {
  /** Where it connects to, with the scheme of HTTP. */
  readonly url: string;
  /** The platform's own, unless another one is given. */
  readonly WebSocket?: unknown;
  /** Presents whoever connects. */
  readonly payload: () => object;
  /** A connection over which nothing runs is kept for so long. */
  readonly lingerMs: number;
  /** Something has come, or a connection begins. */
  heard(): void;
  /** The server takes operations from now on. */
  connected(): void;
  pinged(payload: Readonly<Record<string, unknown>>): void;
  /** Told once of each connection, also where it could not be opened. */
  closed(event: unknown): void;
}

type Message =
  | { readonly type: 'connection_ack' | 'pong' }
  | { readonly type: 'ping'; readonly payload?: Readonly<Record<string, unknown>> }
  | { readonly type: 'next'; readonly id: string; readonly payload: Result<unknown> }
  | { readonly type: 'error'; readonly id: string; readonly payload: readonly [ReportedError] }
  | { readonly type: 'complete'; readonly id: string };

interface Operation {
  readonly payload: object;
  next(result: Result<unknown>): void;
  end(outcome: Outcome): void;
}

const NORMAL = 1_000;
const TERMINATED = 4_499;

export function createTransport(options: Options): Transport {
  const { url, WebSocket: given = globalThis.WebSocket, lingerMs } = options;
  if (typeof given !== 'function') throw new Error('There is no WebSocket: hand one in');
  // Whatever is handed in has the interface of the platform's.
  const Constructor = given as typeof WebSocket;
  const running = new Map<string, Operation>();
  let socket: WebSocket | null = null;
  /** Whether the server has taken what presents the client. */
  let isReady = false;
  let lastId = 0;
  let lingering: ReturnType<typeof setTimeout> | undefined;

  function open(): WebSocket {
    const opened = new Constructor(url.replace(/^http/, 'ws'), 'graphql-transport-ws');
    // What was given up may still tell something.
    const whileCurrent =
      <Event>(act: (event: Event) => void) =>
      (event: Event) => {
        if (socket === opened) act(event);
      };
    opened.onopen = whileCurrent(() => {
      send({ type: 'connection_init', payload: options.payload() });
    });
    opened.onmessage = whileCurrent(({ data }: MessageEvent<string>) => {
      const message = messageOf(data);
      if (message) receive(message);
      else end(TERMINATED);
    });
    opened.onclose = whileCurrent(ended);
    // In Node nobody may leave it unheard.
    opened.onerror = opened.onclose as typeof opened.onerror;
    isReady = false;
    options.heard();
    return opened;
  }

  function receive(message: Message): void {
    options.heard();
    switch (message.type) {
      case 'connection_ack':
        isReady = true;
        for (const [id, { payload }] of running) send({ id, type: 'subscribe', payload });
        return options.connected();
      case 'ping':
        send({ ...message, type: 'pong' });
        return options.pinged(message.payload ?? {});
      case 'next':
        return running.get(message.id)?.next(message.payload);
      case 'error':
        return running.get(message.id)?.end(errorOf(message.payload[0]));
      case 'complete':
        return running.get(message.id)?.end(null);
      case 'pong':
    }
  }

  function send(message: object): void {
    if (socket?.readyState === Constructor.OPEN) socket.send(JSON.stringify(message));
  }

  function ended(event: unknown): void {
    clearTimeout(lingering);
    socket = null;
    isReady = false;
    options.closed(event);
    for (const operation of [...running.values()]) operation.end(LOST);
  }

  function end(code: number): void {
    const closing = socket;
    if (!closing) return;
    ended({ code });
    closing.close(code);
  }

  return {
    run(document, variables, next) {
      const id = String(++lastId);
      const payload = { query: textOf(document), variables };
      let stop = () => {};
      const outcome = new Promise<Outcome>((resolve) => {
        function settle(outcome: Outcome): void {
          if (running.delete(id) && running.size === 0) {
            lingering = setTimeout(() => end(NORMAL), lingerMs);
          }
          resolve(outcome);
        }
        // What comes under its id answers this operation.
        running.set(id, { payload, next, end: settle });
        stop = () => {
          if (running.has(id) && isReady) send({ id, type: 'complete' });
          settle(LOST);
        };
      });
      clearTimeout(lingering);
      socket ??= open();
      if (isReady) send({ id, type: 'subscribe', payload });
      return { outcome, stop };
    },
    ping() {
      if (isReady) send({ type: 'ping' });
    },
    terminate: () => end(TERMINATED),
  };
}

/** Null of what is no message. */
function messageOf(data: string): Message | null {
  try {
    // The server keeps to the protocol.
    return JSON.parse(data) as Message;
  } catch {
    return null;
  }
}
