import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';

const SUBPROTOCOL = 'graphql-transport-ws';

export type Relay = Awaited<ReturnType<typeof startRelay>>;

/** What stands between sockets and the server and can end one as the server would, with any code. */
export async function startRelay(port: number) {
  const http = createServer();
  const near = new WebSocketServer({ noServer: true });
  let isRefusing = false;
  let isMute = false;
  let heldPart: string | null = null;
  const held: (() => void)[] = [];
  const heard: string[] = [];
  let refusal: object | null = null;
  let onOpen: (socket: WebSocket) => void = () => {};
  const openedAt: number[] = [];
  let refusedAt = NaN;
  let change = (text: string) => text;
  const inits: unknown[] = [];
  const counts = new Map<string, number>();

  http.on('upgrade', (request, socket, head) => {
    if (isRefusing) {
      return void socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
    }
    near.handleUpgrade(request, socket, head, (client) => {
      openedAt.push(performance.now());
      relay(client);
      onOpen(client);
    });
  });

  function relay(client: WebSocket): void {
    const server = new WebSocket(`ws://127.0.0.1:${port}/graphql`, SUBPROTOCOL);
    const waiting: string[] = [];
    server.on('open', () => waiting.splice(0).forEach((text) => server.send(text)));
    client.on('message', (data: Buffer) => {
      const text = String(data);
      const { id, type, payload } = JSON.parse(text);
      for (const [part, count] of counts) if (text.includes(part)) counts.set(part, count + 1);
      if (refusal && type === 'subscribe') {
        refusedAt = performance.now();
        const errors = [{ message: 'Refused', extensions: refusal }];
        return client.send(JSON.stringify({ id, type: 'error', payload: errors }));
      }
      if (type === 'connection_init') inits.push(payload);
      if (server.readyState === WebSocket.OPEN) server.send(text);
      else waiting.push(text);
    });
    server.on('message', (data: Buffer) => {
      if (isMute) return;
      const text = change(String(data));
      heard.push(text);
      const say = () => client.send(text);
      if (heldPart && text.includes(heldPart)) held.push(say);
      else say();
    });
    server.on('close', (code, reason) =>
      client.close(code < 1004 || code > 1011 ? code : 1011, reason),
    );
    client.on('close', () => server.close());
    for (const socket of [client, server]) socket.on('error', () => undefined);
  }

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on TCP has an address with a port.
    port: (http.address() as AddressInfo).port,
    /** How many sockets were opened. */
    opened: () => openedAt.length,
    /** When each of them was, by `performance.now`. */
    openedAt,
    /** When an operation was refused last, by the same clock. */
    refusedAt: () => refusedAt,
    /** What the clients presented. */
    inits,
    /** Counts from now on how often a client says something with this in it. */
    listenFor(text: string): () => number {
      counts.set(text, 0);
      return () => counts.get(text) ?? 0;
    },
    /** Ends every socket so. */
    close(code: number, reason = ''): void {
      for (const client of near.clients) client.close(code, reason);
    },
    /** Says something to every client that the server has not said. */
    say(message: object): void {
      for (const client of near.clients) client.send(JSON.stringify(message));
    },
    /** Ends each new socket so, until it is mended. */
    closeEach: (code: number) => void (onOpen = (client) => client.close(code)),
    /** Changes what the server says, until it is mended. */
    rewrite: (by: (text: string) => string) => void (change = by),
    /** The server is heard no more, until it is mended. */
    mute: () => void (isMute = true),
    /** Every operation is refused so, until it is mended. */
    refuseOperations: (extensions: object) => void (refusal = extensions),
    /** Answers each new one with 503, until it is mended. */
    refuse: () => void (isRefusing = true),
    /** Keeps what the server says with this in it to itself, until it is mended. */
    hold: (part: string) => void (heldPart = part),
    /** How often it has said that since, and nobody has heard it. */
    heldCount: () => held.length,
    /** Whether the server has ever said something with this in it. */
    said: (part: string) => heard.some((text) => text.includes(part)),
    mend(): void {
      heldPart = null;
      for (const say of held.splice(0)) say();
      refusal = null;
      isRefusing = false;
      isMute = false;
      change = (text) => text;
      onOpen = () => {};
    },
    stop(): Promise<void> {
      for (const client of near.clients) client.terminate();
      near.close();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
}
