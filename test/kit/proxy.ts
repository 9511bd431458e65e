import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Door = 'http' | 'socket';
export type Proxy = Awaited<ReturnType<typeof startProxy>>;

const THROTTLE_TICK_MS = 100;

/** A network between two who talk over TCP: it can break, be slow, and hold answers back. */
export async function startProxy(port: number | (() => number)) {
  const sockets = new Set<Socket>();
  const swallowed = new Set<Socket>();
  const held: Record<Door, (() => void)[] | null> = { http: null, socket: null };
  let isDown = false;
  let delayMs = 0;
  let bytesPerSecond = Infinity;
  let bytesToCut = Infinity;
  let received = 0;
  const counts = new Map<string, number>();

  const proxy = createServer((near) => {
    if (isDown) return void near.destroy();
    const far = connect(typeof port === 'number' ? port : port(), '127.0.0.1');
    const [toFar, toNear] = [createWay(), createWay()];
    let door: Door = 'http';
    near.on('data', (chunk) => {
      if (swallowed.has(near)) return;
      if (door === 'http' && /^upgrade: websocket/im.test(chunk.toString())) door = 'socket';
      for (const [text, count] of counts) counts.set(text, count + occurrences(chunk, text));
      received += chunk.length;
      bytesToCut -= chunk.length;
      if (bytesToCut <= 0) return cut();
      toFar(() => far.write(chunk));
    });
    far.on('data', (chunk) => {
      if (swallowed.has(near)) return;
      const pass = () => toNear(() => near.write(chunk));
      const waiting = held[door];
      if (waiting) waiting.push(pass);
      else pass();
      if (bytesPerSecond < Infinity) slowDown(far, chunk.length);
    });
    for (const [one, other, onItsWay] of [
      [near, far, toFar],
      [far, near, toNear],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('end', () => onItsWay(() => other.end()));
      one.on('close', () => {
        sockets.delete(one);
        swallowed.delete(one);
        onItsWay(() => other.destroy());
      });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  /** What is said on one way arrives in its order, also where the delay is another one by then. */
  function createWay() {
    const waiting: { readonly act: () => void; isDue: boolean }[] = [];
    return (act: () => void): void => {
      if (delayMs === 0 && waiting.length === 0) return act();
      const one = { act, isDue: false };
      waiting.push(one);
      setTimeout(() => {
        one.isDue = true;
        while (waiting[0]?.isDue) waiting.shift()?.act();
      }, delayMs);
    };
  }

  /** Reads no more until what was read has taken its time. */
  function slowDown(socket: Socket, length: number): void {
    socket.pause();
    let left = length;
    const timer = setInterval(() => {
      left -= (bytesPerSecond * THROTTLE_TICK_MS) / 1_000;
      if (left > 0 && !socket.destroyed) return;
      clearInterval(timer);
      socket.resume();
    }, THROTTLE_TICK_MS);
  }

  const drop = () => sockets.forEach((socket) => socket.destroy());
  function cut(): void {
    isDown = true;
    drop();
  }
  const letGo = (door: Door) => {
    const waiting = held[door] ?? [];
    held[door] = null;
    for (const pass of waiting) pass();
  };

  return {
    // A server that listens on TCP has an address with a port.
    port: (proxy.address() as AddressInfo).port,
    /** Cuts every connection, and refuses new ones until it is mended. */
    cut,
    /** The same once clients have sent so much from now on. */
    cutAfter: (bytes: number) => void (bytesToCut = bytes),
    /** How many bytes clients have sent. */
    received: () => received,
    /** Resets every connection, and takes new ones. */
    reset: () => sockets.forEach((socket) => socket.resetAndDestroy()),
    /** The connections of now stay open and bring nothing more, either way; new ones are well. */
    swallow: () => sockets.forEach((socket) => swallowed.add(socket)),
    /** What is said takes so much longer, both ways. */
    delay: (ms: number) => void (delayMs = ms),
    /** Connections read no faster than this from now on. */
    throttle: (rate: number) => void (bytesPerSecond = rate),
    /** Keeps what the server says to itself until it is let go. */
    hold(door: Door): void {
      held[door] ??= [];
    },
    /** How often the server has spoken since. */
    heldCount: (door: Door) => held[door]?.length ?? 0,
    letGo,
    /** Counts from now on how often the client says this. */
    listenFor(text: string): () => number {
      counts.set(text, 0);
      return () => counts.get(text) ?? 0;
    },
    mend(): void {
      isDown = false;
      delayMs = 0;
      bytesPerSecond = Infinity;
      bytesToCut = Infinity;
      letGo('http');
      letGo('socket');
    },
    stop(): Promise<void> {
      drop();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}

const occurrences = (chunk: Buffer, text: string) =>
  chunk.toString('latin1').split(text).length - 1;
