import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** Somebody who does one thing as hard as they can, and nothing else. */
export interface Attacker {
  readonly port: number;
  /** Where they are, as a trusted proxy tells it. */
  readonly address: string;
  /** Null: a guest. */
  readonly token: string | null;
  /** Where they may, a chat of theirs. */
  readonly chatId: string;
  readonly isOver: () => boolean;
  /** Counts what comes of it. */
  readonly count: (outcome: string | number) => void;
}
type Attack = (attacker: Attacker) => Promise<void>;

const CONNECTIONS = 60;
const SOCKETS = 4;
const ROUND_MS = 5;
const ME = '{ me { id } }';

let made = 0;
const repeat = (count: number, part: (index: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_value, index) => part(index)).join(separator);
const keys = (count: number) => `{${repeat(count, (index) => `"k${index}":1`, ',')}}`;
const refused = () =>
  `{ feed { ${repeat(260, () => 'nodes { id }')} } } ${repeat(150, (n) => `fragment F${n} on User { id }`)} #${made++}`;
const asking = (query: string) => JSON.stringify({ query });

/** Each is a whole attack: `npm run test:chaos` looks at what others notice of it. */
export const ATTACKS = {
  'documents that are refused': postAlways(() => asking(refused())),
  'documents that nobody has sent before': postAlways(() => asking(`${ME} #${made++}`)),
  'bodies of many keys': postAlways(() => `{"query":"${ME}","variables":${keys(5_000)}}`),
  'bodies of brackets': postAlways(() => '['.repeat(32_000) + ']'.repeat(32_000)),
  'questions by sockets': sendAlways((id) => ({ id, type: 'subscribe', payload: { query: ME } })),
  'subscriptions that end at once': sendAlways(
    (id, { chatId }) => ({
      id,
      type: 'subscribe',
      payload: { query: `subscription { messageAdded(chatId: "${chatId}") { id } }` },
    }),
    (id) => ({ id, type: 'complete' }),
  ),
  pings: sendAlways(() => ({ type: 'ping' })),
  'pongs of many keys': sendAlways(() => `{"type":"pong","payload":${keys(5_000)}}`),
  'messages that never end': begunAlways,
} satisfies Record<string, Attack>;

export type AttackName = keyof typeof ATTACKS;

function headersOf({ token, address }: Attacker): Record<string, string> {
  return { 'x-forwarded-for': address, ...(token && { authorization: `Bearer ${token}` }) };
}

function postAlways(bodyOf: () => string): Attack {
  return async (attacker) => {
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    const headers = { 'content-type': 'application/json', ...headersOf(attacker) };
    const post = async () => {
      const body = bodyOf();
      const asked = request({
        port: attacker.port,
        path: '/graphql',
        method: 'POST',
        agent,
        headers,
      });
      asked.end(body);
      const [response] = await once(asked, 'response');
      response.resume();
      await once(response, 'end');
      attacker.count(response.statusCode);
    };
    const keepOn = async () => {
      while (!attacker.isOver()) await post().catch(() => attacker.count('cut off'));
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, keepOn));
    agent.destroy();
  };
}

type MakeMessage = (id: string, attacker: Attacker) => object | string;

function sendAlways(...makers: MakeMessage[]): Attack {
  return async (attacker) => {
    const keepOn = async () => {
      while (!attacker.isOver()) await sendOnOne(attacker, makers);
    };
    await Promise.all(Array.from({ length: SOCKETS }, keepOn));
  };
}

/** Until it is closed. */
async function sendOnOne(attacker: Attacker, makers: readonly MakeMessage[]): Promise<void> {
  const socket = await open(attacker);
  if (!socket) return;
  while (socket.readyState === socket.OPEN && !attacker.isOver()) {
    for (let n = 0; n < 100; n++) {
      const id = `${made++}`;
      for (const make of makers) {
        const message = make(id, attacker);
        socket.send(typeof message === 'string' ? message : JSON.stringify(message));
      }
    }
    await sleep(ROUND_MS);
  }
  if (socket.readyState === socket.CLOSED) return;
  socket.terminate();
  await new Promise((resolve) => socket.once('close', resolve));
}

/** Null where it is refused, which is not asked again at once. */
async function open(attacker: Attacker): Promise<WebSocket | null> {
  const url = `ws://127.0.0.1:${attacker.port}/graphql`;
  const headers = headersOf(attacker);
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers, perMessageDeflate: false });
  socket.on('close', (code) => attacker.count(code));
  socket.on('unexpected-response', (_request, { statusCode }) => {
    attacker.count(String(statusCode));
    socket.terminate();
  });
  const isOpen = await once(socket, 'open').then(
    () => true,
    () => false,
  );
  socket.on('error', () => undefined);
  if (!isOpen) {
    await sleep(100);
    return null;
  }
  socket.send(JSON.stringify({ type: 'connection_init' }));
  // It may be cut off meanwhile.
  await Promise.race([once(socket, 'message'), once(socket, 'close')]).catch(() => undefined);
  return socket;
}

/** As many sockets as there may be, each with as much of a message as it takes. */
async function begunAlways(attacker: Attacker): Promise<void> {
  while (!attacker.isOver()) {
    const socket = await open(attacker);
    for (let n = 0; n < 60 && socket; n++) {
      socket.send('x'.repeat(1_000), { fin: false });
    }
    attacker.count('begun');
  }
}
