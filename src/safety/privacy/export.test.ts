import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { ratesWith } from '../../../test/kit/rates.ts';
import { until } from '../../../test/kit/until.ts';

const EXPORT = `mutation ($input: ExportMyDataInput!) {
  exportMyData(input: $input) { exportUrl expiresAt }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ rateLimits: true, rates: ratesWith({ exports: '4/3600' }) });
});
afterAll(() => app.stop());

const linkFor = async (person: Person): Promise<string> =>
  (await person.run(EXPORT, { input: { password: person.password } })).exportMyData.exportUrl;
async function statusOf(url: string): Promise<number> {
  const { status, body } = await fetch(url);
  await body?.cancel();
  return status;
}

describe('exportMyData', () => {
  it('gives an address with everything about the viewer, and nothing of others', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    await send(ann, chatId, 'from ann');
    await send(bob, chatId, 'from bob');
    const { createPost } = await ann.run(
      'mutation { createPost(input: { text: "a post" }) { post { id } } }',
    );
    await ann.run(`mutation { addComment(input: {
      postId: "${createPost.post.id}", text: "a comment"
    }) { comment { id } } }`);

    const response = await fetch(await linkFor(ann));
    const text = await response.text();
    const data = JSON.parse(text);

    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(data).toMatchObject({
      account: { userId: ann.id, username: ann.username, email: ann.email, displayName: '' },
      sessions: [{ deviceKind: expect.any(String), revokedAt: null }],
      securityEvents: [{ type: 'SIGNED_IN' }, { type: 'DATA_EXPORTED' }],
      posts: [{ text: 'a post' }],
      comments: [{ text: 'a comment', postId: createPost.post.id }],
      memberships: [{ chatId, name: 'Harbour', role: 'OWNER' }],
      messages: [{ chatId, text: 'from ann' }],
    });
    expect(text).not.toContain('from bob');
    expect(text).not.toMatch(/password|hash|\$2b\$/i);
  });

  it('leaves out nothing of what fills many pages', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatIds = [await createGroup(ann, bob), await createGroup(ann, bob)];
    await app.sql(
      `INSERT INTO messages (chat_id, seq, id, sender_id, kind, text, created_at, changed_seq)
       SELECT chat_id, seq, gen_random_uuid(), $2, 'TEXT', chat_id || ' ' || seq, now(), seq
       FROM unnest($1::uuid[]) AS chat_id, generate_series(100, 1349) AS seq`,
      [chatIds, ann.id],
    );

    const { messages } = (await (await fetch(await linkFor(ann))).json()) as any;

    expect(messages).toHaveLength(2_500);
    expect(new Set(messages.map(({ text }: { text: string }) => text)).size).toBe(2_500);
  });

  it('holds a page at a time, however slowly it is read', async () => {
    const [ann] = await app.people('ann');
    await app.sql(
      `INSERT INTO posts (id, author_id, text, created_at)
       SELECT gen_random_uuid(), $1, repeat('x', 5000), now() FROM generate_series(1, 10000)`,
      [ann.id],
    );
    const url = await linkFor(ann);

    const queries = await app.queriesDuring(async () => {
      const response = await fetch(url);
      await response.body?.getReader().read();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await response.body?.cancel().catch(() => undefined);
    });

    const pages = queries.filter((query) => query.includes('FROM posts'));
    expect(pages.length).toBeLessThan(15);
  });

  it('asks for the password', async () => {
    const [ann] = await app.people('ann');

    const missing = await ann.fail(EXPORT, { input: {} });
    const wrong = await ann.fail(EXPORT, { input: { password: 'not the password' } });

    expect(missing.extensions.fields).toMatchObject([{ path: 'password' }]);
    expect(wrong.extensions.code).toBe('INVALID_CREDENTIALS');
  });
});

describe('the address of an export', () => {
  it('can be fetched a few times, one after the other', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await app.sql(
      `INSERT INTO posts (id, author_id, text, created_at)
       SELECT gen_random_uuid(), $1, repeat('x', 5000), now() FROM generate_series(1, 10000)`,
      [ann.id],
    );
    const url = await linkFor(ann);
    const first = await fetch(url);

    const meanwhile = await fetch(url);
    await first.body?.cancel();
    await until(async () => (await statusOf(url)) === 200, 'the first one has ended');
    let tooMany = meanwhile;
    const isTooMany = () => Number(tooMany.headers.get('retry-after')) > 60;
    while (!isTooMany()) {
      tooMany = await fetch(url);
      if (!isTooMany()) await tooMany.body?.cancel();
    }

    expect(first.status).toBe(200);
    expect(meanwhile.headers.get('retry-after')).toBe('10');
    for (const refused of [meanwhile, tooMany]) {
      expect(refused.status).toBe(429);
      expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED' });
    }
    expect(await statusOf(await linkFor(bob))).toBe(200);
  });

  it('is good for an hour', async () => {
    const [ann] = await app.people('ann');

    const { exportMyData } = await ann.run(EXPORT, { input: { password: ann.password } });

    const life = Date.parse(exportMyData.expiresAt) - Date.now();
    expect(life).toBeGreaterThan(3_590_000);
    expect(life).toBeLessThanOrEqual(3_600_000);
    const key = new URL(exportMyData.exportUrl).searchParams.get('key') ?? '';
    expect(jwt.decode(key)).toMatchObject({ exp: Date.parse(exportMyData.expiresAt) / 1_000 });
  });

  it('ends with the session that asked for it', async () => {
    const [ann] = await app.people('ann');
    const url = await linkFor(ann);
    expect(await statusOf(url)).toBe(200);

    await ann.run('mutation { logout { revokedSessionId } }');

    expect(await statusOf(url)).toBe(404);
  });

  it('cannot be made by others', async () => {
    const [ann] = await app.people('ann');
    const url = new URL(await linkFor(ann));
    const key = url.searchParams.get('key') ?? '';
    const claims = jwt.decode(key) as Record<string, unknown>;
    const { secret } = app.config.jwt;
    const forged = [
      '',
      'garbage',
      key.slice(0, -2),
      ann.token,
      jwt.sign(claims, secret),
      jwt.sign(claims, '', { algorithm: 'none' }),
    ];

    for (const each of forged) {
      url.searchParams.set('key', each);
      expect(await statusOf(url.href)).toBe(404);
    }
  });

  it('signs nobody in', async () => {
    const [ann] = await app.people('ann');
    const key = new URL(await linkFor(ann)).searchParams.get('key') ?? '';

    ann.token = key;

    expect((await ann.fail('{ me { id } }')).extensions.code).toBe('UNAUTHENTICATED');
  });
});
