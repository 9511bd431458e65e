import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ATTACKS, type AttackName } from '../kit/attacks.ts';
import { createGroup } from '../kit/chats.ts';
import { percentile } from '../kit/follower.ts';
import { type Nodes, startNodes } from '../kit/nodes.ts';
import { CHAOS_TIMEOUT_MS, promised, scale } from '../kit/scale.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const ATTACKER = fileURLToPath(new URL('../kit/attacker.ts', import.meta.url));
const SECONDS = scale(1, 15);
const NAMES = (Object.keys(ATTACKS) as AttackName[]).filter((_name, n) => n % scale(4, 1) === 0);
const PROBE_EVERY_MS = 25;
/** The statuses and close codes of whoever is to come back later, or was too slow. */
const REFUSED = ['429', '1013', '4408'];
/** Of what others wait, on a machine that has nothing else to do. */
const P99_MS = 100;
/** What one attack may make a process keep. */
const MORE_BYTES = 150 * 1024 * 1024;

let nodes: Nodes;
let attackers = 0;
beforeAll(async () => {
  // Every limit is at its default; that it is ready is in the log.
  const variables = { NODE_ENV: 'production', RATE_LIMITS: 'on', LOG_LEVEL: 'info' };
  nodes = await startNodes({
    count: 1,
    variables: { ...variables, TRUSTED_PROXIES: '127.0.0.0/8' },
  });
});
afterAll(() => nodes.stop());

/** Somebody with a connection of their own, who asks again and again whether the server is there. */
function watch() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const waitsMs: number[] = [];
  let isOver = false;
  async function ask(): Promise<void> {
    const startedAt = performance.now();
    const asked = get({ port: nodes.port(0), path: '/health/live', agent });
    const [response] = await once(asked, 'response');
    await text(response);
    waitsMs.push(performance.now() - startedAt);
  }
  const asking = (async () => {
    while (!isOver) {
      await ask();
      await sleep(PROBE_EVERY_MS);
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    agent.destroy();
    return waitsMs;
  };
}

/** What comes of it, by how it ended. */
async function attack(
  name: AttackName,
  { token, chatId }: { readonly token: string | null; readonly chatId: string },
): Promise<Record<string, number>> {
  const address = `198.51.100.${++attackers}`;
  const args = [name, `${nodes.port(0)}`, address, chatId, `${SECONDS}`];
  if (token) args.push(token);
  const child = spawn(process.execPath, [ATTACKER, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout)) as Record<string, number>;
}

/** Seconds of processor time that the server has used so far. */
async function cpuSeconds(): Promise<number> {
  const stat = await readFile(`/proc/${nodes.node(0).child.pid}/stat`, 'utf8');
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
  return (Number(user) + Number(system)) / 100;
}

describe.each(['guest', 'user'] as const)('others notice nothing of what one %s sends', (who) => {
  it.each(NAMES)('%s', async (name) => {
    const [ann] = await nodes.people('ann');
    const chatId = await createGroup(ann);
    const [memoryBefore, cpuBefore] = [await nodes.residentBytes(0), await cpuSeconds()];
    const stopWatching = watch();

    const outcomes = await attack(name, { chatId, token: who === 'user' ? ann.token : null });
    const waitsMs = await stopWatching();

    const [p50, p99] = [percentile(waitsMs, 0.5), percentile(waitsMs, 0.99)];
    const cpu = (await cpuSeconds()) - cpuBefore;
    const more = (await nodes.residentBytes(0)) - memoryBefore;
    console.info(
      `${who}, ${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${cpu.toFixed(1)} s of` +
        ` processor in ${SECONDS} s, ${(more / 2 ** 20).toFixed(0)} MiB; ${JSON.stringify(outcomes)}`,
    );
    const stopped = REFUSED.reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);
    expect(outcomes).not.toEqual({});
    // The short form ends before the limit is met, and beside other tests: what others wait tells nothing.
    expect(stopped).toBeGreaterThanOrEqual(scale(0, 1));
    expect(p99).toBeLessThan(scale(Infinity, P99_MS));
    expect(more).toBeLessThan(scale(4 * MORE_BYTES, MORE_BYTES));
  });
});

// It waits for half a minute, which the suite has no room for: only the full form runs it.
const inFull = scale(0, 1) ? it : it.skip;
inFull('closes connections whose requests never arrive, soon after their time', async () => {
  const beginnings = [
    { begin: 'POST /graphql HTTP/1.1\r\nHost: a\r\nX-Slow: ', withinMs: 15_000 },
    {
      begin:
        'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n',
      withinMs: 36_000,
    },
  ];

  const livesMs = await Promise.all(
    beginnings.map(async ({ begin }) => {
      const startedAt = performance.now();
      const peer = connect(nodes.port(0), '127.0.0.1', () => peer.write(begin));
      const trickle = setInterval(() => peer.write('x'), 500);
      peer.on('error', () => undefined).resume();
      await once(peer, 'close');
      clearInterval(trickle);
      return performance.now() - startedAt;
    }),
  );

  for (const [index, { withinMs }] of beginnings.entries()) {
    expect(livesMs[index]).toBeLessThan(promised(withinMs));
  }
});
