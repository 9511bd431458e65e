import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { AppError } from '../errors.ts';
import type { Cookies } from '../http/cookie.ts';
import type { OriginOf } from '../http/origin-of.ts';
import type { OriginPolicy } from '../http/origins.ts';
import { addressKey } from '../rate/address.ts';
import { MAX_BYTES } from '../rate/admission.ts';
import { closeFor, closingOf, SERVICE_RESTART } from './closing.ts';
import { type SocketConnection, type ConnectionOptions, createConnection } from './connection.ts';
import { createSeats, type Seat } from './seats.ts';

const PATH = '/graphql';
/** What a message may come in, as frames and as pieces of the network. */
const MAX_FRAGMENTS = 64;
const MAX_CHUNKS = 512;
/** Two of these without a sign of life end a socket. */
const HEARTBEAT_MS = 12_000;
/** Finds sessions that ended without this node being told, within a second even if it is slow. */
const SWEEP_MS = 500;
const LAST_ANSWERS_MS = 4_000;
const GOODBYE_MS = 1_000;
/** No two sockets have to wait longer for each other: a few are gone sooner than a drain may take. */
const LONGEST_GAP_MS = 100;

interface Options extends ConnectionOptions {
  readonly originOf: OriginOf;
  readonly isAllowedOrigin: OriginPolicy;
  readonly cookies: Pick<Cookies, 'ofUpgrade'>;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly heartbeatMs?: number;
}

/** Serves graphql-transport-ws on the server's port. */
export function serveSockets(server: Server, options: Options) {
  const { sessions, limiter } = options;
  const connections = new Map<WebSocket, SocketConnection>();
  const silent = new Set<WebSocket>();
  const seats = createSeats(
    limiter.isOn ? options.sockets : { ofGuests: Infinity, ofUser: Infinity },
  );
  let isLeaving = false;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_BYTES.user,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_CHUNKS,
    perMessageDeflate: false,
    handleProtocols: (offered) =>
      offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const { pathname } = URL.parse(request.url ?? '', 'ws://host') ?? {};
    if (pathname !== PATH) return refuse(stream, '404 Not Found');
    if (isLeaving) return refuse(stream, '503 Service Unavailable');
    if (!options.isAllowedOrigin(request)) return refuse(stream, '403 Forbidden');
    const address = options.addressOf(request);
    stream.on('error', ignore);
    limiter.consume('sockets', addressKey(address)).then(
      () => {
        stream.off('error', ignore);
        sockets.handleUpgrade(request, stream, head, (socket) =>
          accept(socket, stream, request, address),
        );
      },
      (error: unknown) => refuse(stream, statusOf(error)),
    );
  };
  server.on('upgrade', upgrade);

  function accept(socket: WebSocket, stream: Duplex, request: IncomingMessage, address: string) {
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) {
      socket.on('error', () => undefined);
      return socket.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
    }
    let seat: Seat;
    try {
      seat = seats.take(address);
    } catch (error) {
      socket.on('error', ignore);
      return closeFor(socket, ...closingOf(error));
    }
    const { 'user-agent': userAgent = null } = request.headers;
    const authorization = options.cookies.ofUpgrade(request);
    const origin = options.originOf(request);
    const client = { address, userAgent, origin: () => origin };
    connections.set(
      socket,
      createConnection(socket, { authorization, client, seat, stream }, options),
    );
    socket.on('pong', () => silent.delete(socket));
    socket.on('close', () => {
      connections.delete(socket);
      silent.delete(socket);
    });
  }

  function dismissAll(sessionIds: readonly string[]): void {
    const ended = new Set(sessionIds);
    for (const connection of connections.values()) {
      if (connection.viewer && ended.has(connection.viewer.sessionId)) {
        connection.dismiss(CloseCode.Unauthorized, 'SESSION_REVOKED');
      }
    }
  }
  sessions.onRevoked(dismissAll);

  const sweep = setInterval(() => {
    const sessionIds = [...connections.values()].flatMap(({ viewer }) => viewer?.sessionId ?? []);
    if (sessionIds.length === 0) return;
    // A failure is made up for by the next one.
    sessions.findRevoked([...new Set(sessionIds)]).then(dismissAll, () => undefined);
  }, SWEEP_MS).unref();

  const heartbeat = setInterval(() => {
    for (const socket of connections.keys()) {
      if (silent.has(socket)) socket.terminate();
      silent.add(socket);
      socket.ping();
    }
  }, options.heartbeatMs ?? HEARTBEAT_MS).unref();

  return {
    /**
     * Takes no more sockets, and tells those that are open to reconnect: each at a moment of its own
     * within this time, until which it is served. So not all of them come to another node at once.
     */
    async drain(withinMs: number): Promise<void> {
      isLeaving = true;
      const leaving = [...connections.values()];
      const gapMs = Math.min(withinMs / leaving.length, LONGEST_GAP_MS);
      await Promise.all(
        leaving.map(async (connection, index) => {
          await sleep((index + Math.random()) * gapMs);
          connection.dismiss(SERVICE_RESTART, 'Restart', LAST_ANSWERS_MS);
        }),
      );
    },

    /** Lets answers under way be given, then tells everyone to reconnect. */
    async close(): Promise<void> {
      server.off('upgrade', upgrade);
      clearInterval(heartbeat);
      const deadline = Date.now() + LAST_ANSWERS_MS;
      const isBusy = () => [...connections.values()].some((connection) => connection.isBusy);
      while (isBusy() && Date.now() < deadline) await sleep(20);
      for (const connection of connections.values()) connection.close(SERVICE_RESTART, 'Restart');
      const lastMoment = Date.now() + GOODBYE_MS;
      while (connections.size > 0 && Date.now() < lastMoment) await sleep(20);
      for (const socket of connections.keys()) socket.terminate();
      clearInterval(sweep);
      sockets.close();
    },
  };
}

/** Node leaves a stream that is to be upgraded without anybody who hears its errors, or ends it. */
function refuse(stream: Duplex, status: string): void {
  stream.on('error', ignore);
  stream.once('finish', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function statusOf(error: unknown): string {
  const { retryAfter } = error instanceof AppError ? error.details : {};
  if (retryAfter === undefined) return '500 Internal Server Error';
  return `429 Too Many Requests\r\nRetry-After: ${retryAfter}`;
}

const ignore = () => undefined;
