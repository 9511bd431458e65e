import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act } from '../../../test/kit/chats.ts';
import { forgetPast } from './retention.ts';
import { openOrm } from '../../../test/kit/orm.ts';

let app: TestApp;
let orm: MikroORM;
beforeAll(async () => {
  app = await startApp({ securityEventDays: 365 });
  orm = openOrm(app.config.databaseUrl);
});
afterAll(async () => {
  await orm.close();
  await app.stop();
});

const forget = () =>
  forgetPast({ rootEm: orm.em, config: app.config }, {}, { isOver: () => false });

describe('what is over, of those who never come back, too', () => {
  it('is forgotten: sessions a month after their end, devices with them', async () => {
    const [ann] = await app.people('ann');
    const ended = (state: string) =>
      app.sql(
        `INSERT INTO sessions (id, user_id, family_hash, token_hash, device_name, device_kind,
           created_at, last_used_at, expires_at, revoked_at)
         SELECT gen_random_uuid(), $1, sha256(random()::text::bytea), '', $2, 'OTHER', now(), now(),
           CASE $2 WHEN 'expired' THEN now() - interval '31 days' ELSE now() END,
           CASE $2 WHEN 'revoked' THEN now() - interval '31 days' END
         FROM generate_series(1, 1500)`,
        [ann.id, state],
      );
    for (const state of ['expired', 'revoked', 'lately']) await ended(state);

    expect(await forget()).toBeNull();

    const left = await app.sql(
      `SELECT device_name, count(*)::int FROM sessions
       WHERE user_id = $1 AND device_kind = 'OTHER' AND token_hash = '' GROUP BY 1`,
      [ann.id],
    );
    expect(left).toEqual([{ device_name: 'lately', count: 1_500 }]);
    await ann.run('{ me { id } }');
  });

  it('is forgotten: what happened to an account, after a year', async () => {
    const [ann] = await app.people('ann');
    const { id, securityEvents } = { id: ann.id, securityEvents: 5_000 };
    await app.sql(
      `INSERT INTO security_events (id, user_id, type, at)
       SELECT ('0185' || substr(gen_random_uuid()::text, 5))::uuid, $1, 'SIGNED_IN', now()
       FROM generate_series(1, $2)`,
      [id, securityEvents],
    );

    await forget();

    const left = await app.sql('SELECT type FROM security_events WHERE user_id = $1', [id]);
    expect(left).toEqual([{ type: 'SIGNED_IN' }]);
  });

  it('is forgotten: the name of a deleted account, once it is free', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await act(ann, 'deleteAccount', { password: ann.password });
    await app.sql('UPDATE reserved_usernames SET free_at = now()');
    await act(bob, 'deleteAccount', { password: bob.password });

    await forget();

    const names = await app.sql('SELECT username FROM reserved_usernames');
    expect(names).toEqual([{ username: bob.username }]);
  });

  it('is forgotten: under which key something was made, a month later and once it is gone', async () => {
    const [ann] = await app.people('ann');
    const create = async (key: string): Promise<string> => {
      const input = `{ text: "text", clientPostId: "${key}" }`;
      return (await ann.run(`mutation { createPost(input: ${input}) { post { id } } }`)).createPost
        .post.id;
    };
    const ids = { stands: await create('stands'), gone: await create('gone') };
    const lately = await create('lately gone');
    // As if they were older: ids begin with the moment at which they were made.
    for (const table of ['posts SET id', 'idempotency_keys SET thing_id'] as const) {
      const column = table.split(' ').at(-1);
      await app.sql(
        `UPDATE ${table} = ('0185' || substr(${column}::text, 5))::uuid WHERE ${column} = ANY($1)`,
        [Object.values(ids)],
      );
    }
    for (const id of [`0185${ids.gone.slice(4)}`, lately]) {
      await act(ann, 'deletePost', { postId: id });
    }

    await forget();

    const left = await app.sql('SELECT key FROM idempotency_keys ORDER BY key');
    expect(left).toEqual([{ key: 'lately gone' }, { key: 'stands' }]);
  });
});
