import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createRoom } from '../../../test/kit/chats.ts';
import { openOrm } from '../../../test/kit/orm.ts';
import { findMemberships, findPlaces, chatsById } from '../chat/repository.ts';
import { findAccess, rightsOf } from './repository.ts';

const CASES = ['PUBLIC', 'PRIVATE'].flatMap((visibility) =>
  [false, true].flatMap((isDeleted) =>
    ['OWNER', 'ADMIN', 'MEMBER', null].map((role) => ({ visibility, isDeleted, role })),
  ),
);

let app: TestApp;
let orm: MikroORM;
let ann: Person;
beforeAll(async () => {
  app = await startApp();
  orm = openOrm(app.config.databaseUrl);
  [ann] = await app.people('ann');
});
afterAll(async () => {
  await orm.close();
  await app.stop();
});

it.each(CASES)(
  'are the same in statements and of rows: visibility $visibility, deleted $isDeleted, role $role',
  async ({ visibility, isDeleted, role }) => {
    const chatId = await createRoom(ann, visibility);
    await app.sql('UPDATE chats SET access_seq = 7 WHERE id = $1', [chatId]);
    if (isDeleted) await app.sql('UPDATE chats SET deleted_at = now() WHERE id = $1', [chatId]);
    if (role) await app.sql('UPDATE chat_members SET role = $2 WHERE chat_id = $1', [chatId, role]);
    else await app.sql('DELETE FROM chat_members WHERE chat_id = $1', [chatId]);

    const key = { chatId, userId: ann.id };
    const [access] = await findAccess(orm.em, [chatId], [ann.id]);
    const [chat] = await chatsById(orm.em, [chatId]);
    const [membership = null] = await findMemberships(orm.em, [key]);

    const canWrite = role !== null && !isDeleted;
    const canRead = canWrite || (visibility === 'PUBLIC' && !isDeleted);
    expect(access).toEqual({ ...key, canRead, canWrite, role, accessSeq: 7 });
    expect(rightsOf(chat!, membership)).toEqual({ canRead, canWrite, role });
  },
);

it.each([
  { until: 'for ever', sql: 'NULL', isBanned: true },
  { until: 'an hour', sql: `now() + interval '1 hour'`, isBanned: true },
  { until: 'a moment ago', sql: `now() - interval '1 ms'`, isBanned: false },
])('are the same of a place and of statements for one who is banned for $until', async (each) => {
  const chatId = await createRoom(ann);
  await app.sql('DELETE FROM chat_members WHERE chat_id = $1', [chatId]);
  await app.sql(
    `INSERT INTO chat_bans (chat_id, user_id, at, until) VALUES ($1, $2, now(), ${each.sql})`,
    [chatId, ann.id],
  );

  const [access] = await findAccess(orm.em, [chatId], [ann.id]);
  const places = await findPlaces(orm.em, [{ chatId, userId: ann.id }]);

  expect(access).toMatchObject({ canRead: !each.isBanned, canWrite: false, role: null });
  expect(places).toHaveLength(each.isBanned ? 0 : 1);
});
