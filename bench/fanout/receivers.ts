import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Audience } from './contract.ts';
import { dialectOf } from './dialects.ts';

/** Servers answer handshakes in time when not all come at once. */
const OPENING_AT_ONCE = 100;
const HASH = '#'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/**
 * Opens an audience's sockets. As little as possible is done for a frame, so that not the subscribers
 * are what is measured: the message's number stands between two `#`, and nothing else is read of it.
 */
export async function openReceivers(audience: Audience, onDelivery: (message: number) => void) {
  const sockets: WebSocket[] = [];
  while (sockets.length < audience.sockets) {
    const count = Math.min(OPENING_AT_ONCE, audience.sockets - sockets.length);
    const opening = Array.from({ length: count }, (_, index) => open(sockets.length + index));
    sockets.push(...(await Promise.all(opening)));
  }

  async function open(index: number): Promise<WebSocket> {
    const { targets, tokens, chatId, subscriptionsPerSocket } = audience;
    const { path, protocols, ...dialect } = dialectOf(audience);
    const port = targets[index % targets.length]?.port;
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, [...protocols], {
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    const say = (texts: readonly string[]) => texts.forEach((text) => socket.send(text));
    const subscribe = () =>
      Array.from({ length: subscriptionsPerSocket }, () => dialect.subscribe(randomUUID(), chatId));
    socket.on('message', (data: Buffer) => {
      const message = numberIn(data);
      if (message === null) say(dialect.reply(data.toString(), subscribe));
      else onDelivery(message);
    });
    await once(socket, 'open');
    socket.on('close', (code, reason) => {
      if (!closing) throw new Error(`A server has closed a socket: ${code} ${reason.toString()}`);
    });
    say(dialect.hello(tokens[index % tokens.length] ?? ''));
    return socket;
  }

  let closing = false;
  return {
    close(): void {
      closing = true;
      for (const socket of sockets) socket.terminate();
    },
  };
}

function numberIn(frame: Buffer): number | null {
  let position = frame.indexOf(HASH);
  if (position < 0) return null;
  let number = 0;
  for (let digit = frame[++position]; digit !== HASH; digit = frame[++position]) {
    if (digit === undefined) return null;
    number = number * 10 + digit - ZERO;
  }
  return number;
}
