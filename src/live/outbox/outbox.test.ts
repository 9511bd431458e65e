import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import {
  CHANGED,
  changeThing,
  type OutboxNode,
  startOutboxNode,
  THINGS,
} from '../../../test/kit/outbox.ts';
import { allQueriesDuring, recordedDuring } from '../../../test/kit/queries.ts';
import { until } from '../../../test/kit/until.ts';

const UNWANTED = 'thing.forgotten';
const ABOUT_THE_OUTBOX = /outbox|event_cursors|\bevents\b/;

let app: TestApp;
let node: OutboxNode;
beforeAll(async () => {
  app = await startApp();
  await app.sql(THINGS);
  node = await startOutboxNode(app.config.databaseUrl);
});
afterAll(async () => {
  await node.stop();
  await app.stop();
});

async function sendingTakes(): Promise<{ name: string; text: string }[]> {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  await send(ann, chatId, 'first');
  return recordedDuring(() => send(ann, chatId, 'second'));
}

describe('while nobody wants to be told', () => {
  it('a send is one statement, which knows nothing of the outbox', async () => {
    const statements = await sendingTakes();

    expect(statements.map(({ name }) => name)).toEqual(['message_send']);
    expect(statements[0]!.text).not.toMatch(ABOUT_THE_OUTBOX);
  });

  it('nothing is written, and nothing more is asked', async () => {
    const { outbox } = node;

    const queries = await allQueriesDuring(async () => {
      await changeThing(node, randomUUID());
      await sleep(100);
    });

    expect(outbox.wants(CHANGED)).toBe(false);
    expect(queries.filter((text) => ABOUT_THE_OUTBOX.test(text))).toEqual([]);
    expect(await app.sql('SELECT FROM outbox')).toEqual([]);
  });

  it('the database is not asked by the second', async () => {
    await sleep(100);

    const queries = await allQueriesDuring(() => sleep(2_500));

    expect(queries.filter((text) => ABOUT_THE_OUTBOX.test(text))).toEqual([]);
  });
});

describe('once somebody does', () => {
  beforeAll(async () => {
    node.outbox.consume({ name: 'some', types: [CHANGED], from: 'end', handle: async () => {} });
    await until(() => node.outbox.wants(CHANGED), 'it is known');
  });

  it('what others want is written, and nothing else', async () => {
    const before = await app.sql('SELECT FROM events');

    await changeThing(node, randomUUID(), { type: UNWANTED });
    await changeThing(node, randomUUID());

    await until(
      async () => (await app.sql('SELECT FROM events')).length > before.length,
      'it is told',
    );
    const types = await app.sql('SELECT type FROM events ORDER BY position DESC LIMIT 2');
    expect(types).toEqual([{ type: CHANGED }]);
  });

  it('several events of a change are told in the order in which it names them', async () => {
    const keys = Array.from({ length: 20 }, () => randomUUID());

    await node.rootEm.fork().transactional(async (em) => {
      await node.outbox.append(em, ...keys.map((key) => ({ type: CHANGED, key, actorId: key })));
    });
    node.outbox.wake();

    const told = async () =>
      (await app.sql('SELECT key FROM events WHERE actor_id = key ORDER BY position')) as {
        key: string;
      }[];
    await until(async () => (await told()).length === 20, 'all are told');
    expect((await told()).map(({ key }) => key)).toEqual(keys);
  });

  it('an event outside a transaction is refused', async () => {
    const append = node.outbox.append(node.rootEm.fork(), { type: CHANGED, key: randomUUID() });

    await expect(append).rejects.toThrow('in a transaction');
  });

  it('a send is the one statement that it was', async () => {
    expect((await sendingTakes()).map(({ name }) => name)).toEqual(['message_send']);
  });
});
