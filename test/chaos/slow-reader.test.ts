import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGroup, send } from '../kit/chats.ts';
import { faultsOf, follow, NO_FAULTS, percentile } from '../kit/follower.ts';
import { type Nodes, startNodes } from '../kit/nodes.ts';
import { startProxy } from '../kit/proxy.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const BYTES_PER_SECOND = 1_024;
const OTHERS = scale(10, 100);
const SLOW = scale(2, 10);
const MESSAGES = scale(40, 400);
/** More than the buffers of two kernels take. */
const ROUNDS = scale(4, 3);
/** One that does not read as far as the close sees its connection end. */
const TOO_SLOW = [4410, 1006];
const COPIES = 20;
const PATIENCE_MS = 60_000;

let nodes: Nodes;
beforeAll(async () => void (nodes = await startNodes({ count: 1 })));
afterAll(() => nodes.stop());

it('is closed as too slow and resumes, and others notice nothing', async () => {
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const proxy = await startProxy(nodes.port(0));
  let lagsMs: number[] = [];
  const onMessage = (text: string) => void lagsMs.push(Date.now() - parseInt(text));
  const here = { token: bob.token, chatId, after: 0 };
  const others = Array.from({ length: OTHERS }, () =>
    follow({ ...here, port: () => nodes.port(0), onMessage }),
  );
  const slow = Array.from({ length: SLOW }, () =>
    follow({ ...here, port: () => proxy.port, copies: COPIES }),
  );
  const all = [...others, ...slow];
  await until(() => all.every(({ isLive }) => isLive()), 'all are live', PATIENCE_MS);
  /** The p99 of what the others wait while so many long messages are sent. */
  const sendSome = async (): Promise<number> => {
    lagsMs = [];
    for (let n = 0; n < MESSAGES; n++) {
      await send(ann, chatId, `${Date.now()} ${'x'.repeat(3_900)}`);
      await sleep(10);
    }
    await until(() => lagsMs.length === MESSAGES * OTHERS, 'the others have all', PATIENCE_MS);
    return percentile(lagsMs, 0.99);
  };
  await sendSome();
  const usual = await sendSome();

  proxy.throttle(BYTES_PER_SECOND);
  const meanwhile: number[] = [];
  while (meanwhile.length < ROUNDS) meanwhile.push(await sendSome());
  proxy.mend();

  const position = others[0]?.position();
  const isThere = () => all.every((follower) => follower.position() === position);
  await until(isThere, 'all have everything', PATIENCE_MS);
  expect(faultsOf(all)).toEqual(NO_FAULTS);
  for (const { closeCodes } of slow) expect(TOO_SLOW).toContain(closeCodes[0]);
  for (const { closeCodes } of others) expect(closeCodes).toEqual([]);
  console.info(`Others' p99: ${usual} ms before, ${Math.max(...meanwhile)} ms at worst`);
  expect(percentile(meanwhile, 0.5)).toBeLessThan(usual * scale(3, 1.1) + scale(100, 2));
  all.forEach((follower) => follower.stop());
  await proxy.stop();
});
