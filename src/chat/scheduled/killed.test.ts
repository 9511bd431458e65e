import { expect, it, jest } from '@jest/globals';
import { startApp } from '../../../test/kit/app.ts';
import { createGroup } from '../../../test/kit/chats.ts';
import { startServing } from '../../../test/kit/command.ts';
import { textsIn } from '../../../test/kit/forwards.ts';
import { passOn } from '../../../test/kit/jobs.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { makeDue, schedule, scheduledOf } from '../../../test/kit/scheduled.ts';
import { until } from '../../../test/kit/until.ts';

jest.setTimeout(90_000);

it('what a node dies over is sent once by another: before it is in the chat, and before it is off the list', async () => {
  const app = await startApp();
  const { databaseUrl = '' } = app.config;
  const [ann] = await app.people('ann');
  const [before, after] = [await createGroup(ann), await createGroup(ann)];
  const mediaIds = [await makeMedia(app, ann)];
  const ids = [
    (await schedule(ann, before, 'Once')).id,
    (await schedule(ann, after, 'Once', { mediaIds })).id,
  ];
  const holds = [
    await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [before]),
    // It goes off the list with its files.
    await hold(app, 'SELECT FROM scheduled_attachments WHERE scheduled_id = $1 FOR UPDATE', [
      ids[1],
    ]),
  ];
  await makeDue(app, ...ids);
  const node = await startServing({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    JWT_SECRET: 'a secret that only tests may know',
    LOG_LEVEL: 'error',
  });
  await holds[0]?.waiters(2);

  await node.kill('SIGKILL');
  for (const held of holds) await held.release();
  expect(await scheduledOf(ann)).toHaveLength(2);
  await passOn(
    { sql: app.sql, database: { url: databaseUrl, drop: async () => {} } },
    'sendScheduled',
  );
  const other = await app.node({ runsJobs: true });

  await until(async () => (await scheduledOf(ann)).length === 0, 'both are off the list');
  for (const chatId of [before, after]) expect(await textsIn(ann, chatId)).toEqual(['Once']);
  await other.stop();
  await app.stop();
});
