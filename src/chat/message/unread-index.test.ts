import { afterAll, beforeAll, it } from '@jest/globals';
import { Client } from 'pg';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { openDirectChat, send } from '../../../test/kit/chats.ts';
import { until } from '../../../test/kit/until.ts';
import { countUnread } from '../receipt/repository.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('counts unread messages in their index, without a look at the messages', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  for (let i = 0; i < 20; i++) await send(ann, chatId, `message ${i}`);

  // As the server's own connections: a plan for a small table must do for a large one.
  const client = new Client({
    connectionString: app.config.databaseUrl,
    options: '-c enable_seqscan=off',
  });
  await client.connect();
  const isCountedInIndex = async () => {
    await client.query('VACUUM ANALYZE messages');
    const { rows } = await client.query(
      `EXPLAIN (ANALYZE, FORMAT JSON)
       SELECT ${countUnread('place', 'chat_id', 'user_id')} AS count
       FROM chat_members place WHERE chat_id = $1 AND user_id = $2`,
      [chatId, bob.id],
    );
    const plan = JSON.stringify(rows);
    return plan.includes('"messages_unread_index"') && plan.includes('"Heap Fetches":0');
  };

  // Vacuuming passes over what somebody may still look at: the server asks for this and that by the clock.
  await until(isCountedInIndex, 'nothing but the index is read');
  await client.end();
});
