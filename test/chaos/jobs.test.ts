import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { act, createGroup, send } from '../kit/chats.ts';
import { type Nodes, startNodes } from '../kit/nodes.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const MESSAGES = 300_000;
const GOES_ON_WITHIN_MS = 60_000;
const SEND_WITHIN_MS = 1_000;
const PATIENCE_MS = 300_000;

// In small it is told in src/jobs/: here nobody helps the clock.
const inFull = scale(0, 1) === 1 ? it : it.skip;

let nodes: Nodes;
beforeAll(async () => {
  nodes = await startNodes();
});
afterAll(() => nodes.stop());

inFull(
  'a deletion goes on within a minute when its node is killed, and holds nobody up',
  async () => {
    const [ann, bob] = await nodes.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    await nodes.sql(
      `INSERT INTO messages (chat_id, seq, id, sender_id, kind, text, created_at, changed_seq)
     SELECT $1, 100 + n, gen_random_uuid(), $2, 'TEXT', 'from ann', now(), 100 + n
     FROM generate_series(1, $3::int) n`,
      [chatId, ann.id, MESSAGES],
    );
    await nodes.sql('UPDATE chats SET last_seq = 100 + $2::int WHERE id = $1', [chatId, MESSAGES]);
    const countTexts = async (): Promise<number> => {
      const sql = `SELECT count(*)::int FROM messages
      WHERE sender_id = $1 AND text IS NOT NULL AND kind = 'TEXT'`;
      return (await nodes.sql(sql, [ann.id]))[0].count;
    };
    const other = nodes.as(bob, 1);
    let longestSendMs = 0;

    await act(ann, 'deleteAccount', { password: ann.password });
    await until(async () => (await countTexts()) < MESSAGES, 'it is under way');
    await nodes.end(0, 'SIGKILL');
    const left = await countTexts();
    const killedAt = performance.now();
    await until(async () => (await countTexts()) < left, 'it goes on', GOES_ON_WITHIN_MS);
    console.info(`It went on after ${Math.round(performance.now() - killedAt)} ms`);
    const revived = nodes.revive(0);
    const writing = until(
      async () => {
        const sentAt = performance.now();
        await send(other, chatId, 'from bob');
        longestSendMs = Math.max(longestSendMs, performance.now() - sentAt);
        return (await countTexts()) === 0;
      },
      'it is done',
      PATIENCE_MS,
    );
    await revived;
    const leftAtStart = await countTexts();
    await writing;

    console.info(`The longest send took ${Math.round(longestSendMs)} ms`);
    expect(left).toBeGreaterThan(0);
    expect(leftAtStart).toBeGreaterThan(0);
    expect(longestSendMs).toBeLessThan(SEND_WITHIN_MS);
  },
);
