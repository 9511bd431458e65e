import { expect, it, jest } from '@jest/globals';
import { startApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { makeDataDir, startLooking } from '../../../test/kit/command.ts';
import { passOn } from '../../../test/kit/jobs.ts';
import { previewsOf } from '../../../test/kit/previews.ts';
import { photo } from '../../../test/kit/media/pictures.ts';
import { outboundTo, startSite } from '../../../test/kit/site.ts';

jest.setTimeout(90_000);

it('a link is looked at by another node where one dies over it', async () => {
  const [site, data] = await Promise.all([startSite(), makeDataDir()]);
  const app = await startApp({ linkPreviews: true }, undefined, outboundTo(site));
  const [ann] = await app.people('ann');
  const chatId = await createGroup(ann);
  const isAsked = Promise.withResolvers<void>();
  const url = site.on('/', () => isAsked.resolve());
  const { id } = await send(ann, chatId, url);
  const { databaseUrl = '' } = app.config;
  const node = await startLooking(site.port, {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    CONFAB_DATA_DIR: data.path,
    JWT_SECRET: 'a secret that only tests may know',
  });
  await isAsked.promise;

  await node.kill('SIGKILL');
  site.put('/', await photo(32, 32), 'image/jpeg');
  await passOn(
    { sql: app.sql, database: { url: databaseUrl, drop: async () => {} } },
    'previewLinks',
  );
  const other = await app.node({ runsJobs: true });

  expect(await previewsOf(app, ann, id)).toMatchObject([{ url }]);
  await other.stop();
  await app.stop();
  await Promise.all([site.stop(), data.remove()]);
});
