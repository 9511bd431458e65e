import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import { until } from './until.ts';

/** A socket on which a test writes what it likes, letter by letter. */
export interface RawSocket {
  readonly socket: WebSocket;
  /** An object as JSON; text and bytes as they are. */
  send(message: object | string | Buffer): void;
  /** The next message. */
  next(): Promise<any>;
  take(count: number): Promise<any[]>;
  /** Everything that has come and was not taken. */
  pending(): any[];
  /** How the server closed it. */
  closed(): Promise<{ code: number; reason: string }>;
  /** Resolves once the server has done all that it was asked before. */
  roundTrip(): Promise<void>;
}

interface Options {
  readonly headers?: Record<string, string>;
  readonly path?: string;
}

/** Open, and not initialised. */
export async function openSocket(
  { port }: { readonly port: number },
  { headers = {}, path = '/graphql' }: Options = {},
): Promise<RawSocket> {
  const url = `ws://127.0.0.1:${port}${path}`;
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
  const messages: any[] = [];
  let close: { code: number; reason: string } | undefined;
  let trips = 0;
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(String(data))));
  socket.on('close', (code, reason) => (close = { code, reason: String(reason) }));
  await once(socket, 'open');
  socket.on('error', () => undefined);

  const send: RawSocket['send'] = (message) => {
    const isRaw = typeof message === 'string' || Buffer.isBuffer(message);
    socket.send(isRaw ? message : JSON.stringify(message));
  };
  async function next() {
    await until(() => messages.length > 0 || close !== undefined, 'a message');
    if (messages.length === 0) throw new Error(`Closed: ${JSON.stringify(close)}`);
    return messages.shift();
  }
  return {
    socket,
    send,
    next,
    async take(count) {
      const taken = [];
      while (taken.length < count) taken.push(await next());
      return taken;
    },
    pending: () => messages.splice(0),
    async closed() {
      await until(() => close !== undefined, 'the close');
      return close!;
    },
    async roundTrip() {
      const trip = ++trips;
      const isBack = ({ type, payload }: any) => type === 'pong' && payload?.trip === trip;
      send({ type: 'ping', payload: { trip } });
      await until(() => messages.some(isBack), 'a pong');
      messages.splice(messages.findIndex(isBack), 1);
    },
  };
}

/** Open and acknowledged; with a token, or as a guest. */
export async function openReady(
  app: { readonly port: number },
  token: string | null,
): Promise<RawSocket> {
  const socket = await openSocket(app);
  const payload = token === null ? {} : { Authorization: `Bearer ${token}` };
  socket.send({ type: 'connection_init', payload });
  const { type } = await socket.next();
  if (type !== 'connection_ack') throw new Error(`Not acknowledged, but ${type}`);
  return socket;
}

/** What the server says to an upgrade with exactly these headers. */
export async function upgrade(...asked: Parameters<typeof shakeHands>) {
  const { response } = await shakeHands(...asked);
  response.destroy();
  return { status: response.statusCode!, headers: response.headers };
}

/** What comes next on a socket that was opened with exactly these headers. */
export async function firstBytesAfter(...asked: Parameters<typeof shakeHands>): Promise<Buffer> {
  const { response, stream, head } = await shakeHands(...asked);
  if (!stream || !head) throw new Error(`Not opened, but ${response.statusCode}`);
  stream.on('error', () => undefined);
  const [bytes] = head.length > 0 ? [head] : await once(stream, 'data');
  response.destroy();
  return bytes;
}

async function shakeHands(
  { port }: { readonly port: number },
  path: string,
  headers: Record<string, string>,
) {
  const asked = request({
    port,
    path,
    host: '127.0.0.1',
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.alloc(16).toString('base64'),
      ...headers,
    },
  });
  asked.end();
  const [response, stream, head] = await Promise.race([
    once(asked, 'upgrade') as Promise<[IncomingMessage, Duplex, Buffer]>,
    once(asked, 'response') as Promise<[IncomingMessage]>,
  ]);
  return { response, stream, head };
}
