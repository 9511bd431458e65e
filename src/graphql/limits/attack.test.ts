import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { cpuMsOf } from '../../../test/kit/cpu.ts';
import { openSocket } from '../../../test/kit/raw-socket.ts';

/** Test and server share a process, and the machine with whatever else runs: only time of its own tells. */
const CPU_MS_OF_A_DOCUMENT = 250;
/** A server that is kept busy works for many seconds. */
const CPU_MS_OF_AN_ATTACK = 6_000;
const DOCUMENTS = 10;

let app: TestApp;
let ann: Person;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
});
afterAll(() => app.stop());

const repeat = (count: number, part: (index: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, index) => part(index)).join(separator);
const nested = (open: string, depth: number, close = '}', inside = '') =>
  open.repeat(depth) + inside + close.repeat(depth);
const post = (body: RequestInit['body'], more: RequestInit = {}) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ann.token}` },
    body,
    ...more,
  });

/** Each is as large as the limits let it be, and keeps a careless server busy for seconds. */
const HOSTILE_DOCUMENTS = {
  'one field many times': `{ feed { ${repeat(260, () => 'nodes { id }')} } }`,
  'fields that conflict in pairs': `{ ${repeat(20, (index) => `feed(first: ${index + 1}) { nodes { id } }`)} }`,
  'fragments that double': `{ me { ...F0 } } ${repeat(150, (index) => `fragment F${index} on Account { ...F${index + 1} ...F${index + 1} }`)}`,
  'fragments in a circle': `{ me { ...F0 } } ${repeat(150, (index) => `fragment F${index} on Account { id ...F${(index + 1) % 150} }`)}`,
  'fragments nobody spreads': `{ me { id } } ${repeat(200, (index) => `fragment F${index} on User { id }`)}`,
  'relations, deep': `{ feed { ${nested('nodes { author { posts(first: 1) { ', 3, '} } }', 'pageInfo { endCursor }')} } }`,
  'introspection in itself': `{ __schema { types { ${nested('fields { type { ', 5, '} }', 'name')} } } }`,
  brackets: `{ user(id: ${nested('[', 900, ']')}) { id } }`,
  objects: `mutation { createGroup(input: ${nested('{ name: ', 480, '}', '1')}) { chat { id } } }`,
  'names like none': `{ ${repeat(20, (index) => `${'feed'.repeat(20)}${index}`)} }`,
  'a long name': `{ ${'x'.repeat(90_000)} }`,
  'a long text': `{ user(id: "${'did you mean '.repeat(7_000)}") { id } }`,
  escapes: `{ user(id: "${'\\u0041'.repeat(16_000)}") { id } }`,
  'a block of quotes': `{ user(id: """${'\\"""'.repeat(20_000)}""") { id } }`,
  'a block of lines': `{ user(id: """${'\n  x'.repeat(1_900)}""") { id } }`,
  comments: `#${'#'.repeat(90_000)}\n{ me { id } }`,
  commas: `{${','.repeat(90_000)} me { id } }`,
  directives: `{ me { id ${repeat(600, () => '@include(if: true)')} } }`,
  variables: `query (${repeat(450, (index) => `$v${index}: Int`)}) { me { id } }`,
  operations: repeat(300, (index) => `query Q${index} { me { id } }`),
  unfinished: '{ a(b: 1) '.repeat(250),
  schema: repeat(200, (index) => `type T${index} { a: Int }`),
};
const VARIABLES = [
  `{"a":${nested('[', 100_000, ']')}}`,
  `{${repeat(5_000, (index) => `"v${index}":${index}`, ',')}}`,
  `{"input":{"name":"a","userIds":[${repeat(10_000, () => '{}', ',')}]}}`,
  `{"input":{"name":"a","userIds":["${'x'.repeat(200_000)}"]}}`,
  `{"__proto__":{"input":1},"constructor":{"prototype":{"a":1}}}`,
];

/** Somebody asks an ordinary question again and again while `act` runs, and once it is over. */
async function survive(act: () => Promise<unknown>): Promise<void> {
  let isOver = false;
  let answers = 0;
  const asking = (async () => {
    while (!isOver) {
      await ann.run('{ me { user { id username } } }');
      answers += 1;
      await sleep(5);
    }
  })();
  const cpuMs = await cpuMsOf(() => act().finally(() => (isOver = true)));
  await asking;

  expect(answers).toBeGreaterThan(0);
  expect(cpuMs).toBeLessThan(CPU_MS_OF_AN_ATTACK);
  await ann.run('{ me { user { id username } } }');
}

describe('a server under attack answers in its usual time', () => {
  it.each(Object.entries(HOSTILE_DOCUMENTS))('by documents: %s', async (_what, query) => {
    // Each is a new one, which no cache knows.
    const bodies = Array.from({ length: DOCUMENTS }, (_, index) =>
      JSON.stringify({ query: `${query} #${index}` }),
    );

    const cpuMs = await cpuMsOf(async () => {
      const answers = await Promise.all(bodies.map((body) => post(body)));
      for (const answer of answers) expect([200, 400]).toContain(answer.status);
    });

    expect(cpuMs / DOCUMENTS).toBeLessThan(CPU_MS_OF_A_DOCUMENT);
  });

  it('by variables and names', async () => {
    const query =
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id } } }';

    await survive(async () => {
      const bodies = VARIABLES.map(
        (variables) => `{"query":${JSON.stringify(query)},"variables":${variables}}`,
      );
      bodies.push(JSON.stringify({ query: '{ me { id } }', operationName: 'x'.repeat(200_000) }));
      bodies.push(nested('[', 120_000, ']'), nested('{"query":', 25_000), 'x'.repeat(200_000));
      const answers = await Promise.all(
        bodies.flatMap((body) => Array(10).fill(body)).map((body) => post(body)),
      );
      for (const answer of answers) expect([200, 400]).toContain(answer.status);
    });
  });

  it('by bodies of 10 MB, whole or in pieces', async () => {
    const piece = Buffer.alloc(64 * 1024, 'x');

    await survive(async () => {
      const whole = Array.from({ length: 5 }, () => post(Buffer.alloc(10_000_000, ' ')));
      const pieces = Array.from({ length: 5 }, () => {
        let left = 160;
        const body = new ReadableStream({
          pull: (stream) => (left-- > 0 ? stream.enqueue(piece) : stream.close()),
        });
        return post(body, { duplex: 'half' });
      });
      // Whoever is still sending when the answer comes may see nothing but the connection's end.
      const answers = await Promise.allSettled([...whole, ...pieces]);
      for (const answer of answers) {
        if (answer.status === 'fulfilled') expect(answer.value.status).toBe(413);
      }
    });
  });

  it('by connections that begin and say nothing more', async () => {
    const beginnings = [
      '',
      'P',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{',
    ];
    const peers = await Promise.all(
      Array.from({ length: 300 }, async (_, index) => {
        const peer = connect(app.port, '127.0.0.1').on('error', () => undefined);
        await once(peer, 'connect');
        peer.write(beginnings[index % beginnings.length]!);
        return peer;
      }),
    );

    await survive(() => sleep(100));

    peers.forEach((peer) => peer.destroy());
  });

  it('by frames on many sockets', async () => {
    const sockets = await Promise.all(Array.from({ length: 30 }, () => openSocket(app)));
    const queries = Object.values(HOSTILE_DOCUMENTS);

    await survive(async () => {
      for (const [index, socket] of sockets.entries()) {
        if (index % 3 === 0) socket.send('x'.repeat(100_000));
        else socket.send({ type: 'connection_init' });
        if (index % 3 === 1) socket.send(Buffer.alloc(300_000));
      }
      await sleep(50);
      for (const { socket } of sockets) {
        if (socket.readyState !== socket.OPEN) continue;
        for (const [id, query] of queries.entries()) {
          socket.send(JSON.stringify({ id: `${id}`, type: 'subscribe', payload: { query } }));
        }
      }
      await sleep(200);
    });

    sockets.forEach(({ socket }) => socket.terminate());
  });
});
