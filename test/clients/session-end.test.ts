import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Confab } from '../../client/src/confab.ts';
import { documentOf } from '../../client/src/document.ts';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { createRecords } from '../../client/src/records.ts';
import { openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import type { Person } from '../kit/person.ts';
import { createRequests } from '../kit/requests.ts';
import { promised } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

const ME = documentOf<{ me: { user: { id: string } } | null }, object>('{ me { user { id } } }');
const END_ALL = 'mutation { logoutEverywhere(input: {}) { revokedSessionIds } }';
const REVOKED = { reason: 'REVOKED', error: { code: 'SESSION_REVOKED' } };
const SOON_MS = promised(2_000);

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

const viewerIn = ({ session }: Confab) => session.viewer.get()?.user.id ?? null;
const isIn = (confab: Confab, id: string | null) =>
  until(() => viewerIn(confab) === id, `the viewer ${id}`, SOON_MS);

/** Two clients that share what is stored, like two tabs. */
async function openTwo(person: Person) {
  const memory = createMemory();
  const storage = createMemoryStorage(memory);
  const one = await app.signIn(person, { storage });
  const other = app.open({ storage: createMemoryStorage(memory) });
  await isIn(other, person.id);
  return { one, other, storage };
}

describe('signing out', () => {
  it('ends the session at the server and in all tabs, which say so', async () => {
    const [ann] = await app.people('ann');
    const { one, other } = await openTwo(ann);
    const { Authorization = '' } = await one.session.authorization();

    await one.session.logout();

    await isIn(other, null);
    for (const { session } of [one, other]) {
      expect(session.ended.get()).toEqual({ reason: 'SIGNED_OUT' });
      expect(await session.authorization()).toEqual({});
    }
    const token = Authorization.replace('Bearer ', '');
    expect((await app.as(token).fail('{ me { id } }')).extensions.code).toBe('SESSION_REVOKED');
  });

  it('needs no network, and waits for no exchange that hangs', async () => {
    const [ann] = await app.people('ann');
    const { one, other } = await openTwo(ann);
    one.session.expire((await one.session.authorization()).Authorization);
    app.proxy.hold('http');
    const hanging = one.session.authorization().catch(() => undefined);
    await until(() => app.proxy.heldCount('http') > 0, 'the exchange on its way');

    void other.session.logout();

    await isIn(one, null);
    await isIn(other, null);
    app.proxy.mend();
    await hanging;
    expect(viewerIn(one)).toBeNull();
  });

  it('removes what was written and not sent, of this account alone', async () => {
    const [ann] = await app.people('ann');
    const { one, storage } = await openTwo(ann);
    const file = new Blob(['hers']);
    one.live.get()?.drafts.setFiles('chat', [{ key: 'a', file, filename: 'a.txt' }]);
    const bytes = () => storage.readAll('drafts', `${ann.id}/files/chat/`);
    await until(async () => (await bytes()).length === 1, 'the file');
    for (const table of ['outbox', 'drafts', 'pages'] as const) {
      await storage.write(table, `${ann.id}/1`, 'hers');
      await storage.write(table, 'somebody/1', 'not hers');
    }

    await one.session.logout();

    for (const table of ['outbox', 'drafts', 'pages'] as const) {
      expect(await storage.readAll(table)).toEqual(['not hers']);
    }
  });
});

describe('a session that was ended elsewhere', () => {
  it('ends in all tabs with the first request that is refused, which says why', async () => {
    const [ann] = await app.people('ann');
    const { one, other } = await openTwo(ann);
    app.proxy.hold('socket');
    await ann.run(END_ALL);

    await expect(one.request(ME, {})).rejects.toMatchObject({ code: 'SESSION_REVOKED' });

    await isIn(other, null);
    for (const { session } of [one, other]) {
      expect(session.ended.get()).toMatchObject(REVOKED);
      expect(session.viewer.get()).toBeNull();
    }
  });

  it('takes along what was kept of chats and pages, and nothing that was not sent', async () => {
    const [ann] = await app.people('ann');
    const { one, other, storage } = await openTwo(ann);
    for (const table of ['drafts', 'pages'] as const) {
      await storage.write(table, `${ann.id}/1`, 'hers');
      await storage.write(table, 'somebody/1', 'not hers');
    }
    await ann.run(END_ALL);

    await one.request(ME, {}).catch(() => undefined);

    await isIn(other, null);
    const hers = { drafts: ['hers'], pages: [] };
    for (const table of ['drafts', 'pages'] as const) {
      const left = () => storage.readAll(table, `${ann.id}/`);
      await until(async () => String(await left()) === String(hers[table]), table);
      expect(await storage.readAll(table)).toContain('not hers');
    }
  });

  it('leaves what waits to be sent to the same person, when they sign in again', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(bob, ann);
    const { one } = await openTwo(ann);
    app.proxy.cut();
    one.live.get()?.outbox.send(chatId, { text: 'written before' });
    await ann.run(END_ALL);
    app.proxy.mend();
    await until(() => viewerIn(one) === null, 'signed out');

    await one.session.login(ann.username, ann.password);

    const texts = () => app.sql('SELECT text FROM messages WHERE chat_id = $1', [chatId]);
    await until(async () => (await texts()).length > 0, 'the message');
    expect(await texts()).toEqual([{ text: 'written before' }]);
  });

  it('ends when its token is to be exchanged', async () => {
    const [ann] = await app.people('ann');
    const { one, other } = await openTwo(ann);
    app.proxy.hold('socket');
    await ann.run(END_ALL);
    one.session.expire((await one.session.authorization()).Authorization);

    await expect(one.session.authorization()).rejects.toMatchObject({ code: 'SESSION_REVOKED' });

    await isIn(other, null);
    expect(other.session.ended.get()).toMatchObject(REVOKED);
  });

  it('still says why after a reload, until somebody signs in', async () => {
    const [ann] = await app.people('ann');
    const { one, storage } = await openTwo(ann);
    await ann.run(END_ALL);
    await one.request(ME, {}).catch(() => undefined);

    const reloaded = app.open({ storage });
    await reloaded.session.ready;

    expect(reloaded.session.ended.get()).toMatchObject(REVOKED);
    await reloaded.session.login(ann.username, ann.password);
    expect(reloaded.session.ended.get()).toBeNull();
  });
});

describe('signing in as somebody else', () => {
  it('changes the viewer in all tabs', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { one, other } = await openTwo(ann);

    await one.session.login(bob.username, bob.password);

    await isIn(other, bob.id);
    expect(await other.request(ME, {})).toEqual({ me: { user: { id: bob.id } } });
  });

  it('waits for an exchange on its way, the cookie of which would replace theirs', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const requests = createRequests();
    const confab = await app.signIn(ann, { fetch: requests.fetch });
    const { session } = confab;
    session.expire((await session.authorization()).Authorization);
    requests.become('held', 'RefreshSession');
    const exchanged = session.authorization();
    await until(() => requests.heldCount() > 0, 'the answer on its way');
    const logins = requests.count('Login');

    const signedIn = session.login(bob.username, bob.password);
    await sleep(100);
    expect(requests.count('Login')).toBe(logins);
    requests.letGo();
    await Promise.all([exchanged, signedIn]);

    expect(viewerIn(confab)).toBe(bob.id);
  });

  it('keeps from them what is answered to the account before', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { id } = await send(ann, await openDirectChat(ann, ann), 'a secret');
    const [records, requests] = [createRecords(), createRequests()];
    const confab = await app.signIn(ann, { records, fetch: requests.fetch });
    requests.become('held', 'EditMessage');
    const edited = confab.live.get()!.editMessage(id, 'another secret');
    await until(() => requests.heldCount() > 0, 'the answer on its way');

    await confab.session.login(bob.username, bob.password);
    requests.letGo();

    await expect(edited).rejects.toMatchObject({ code: 'SESSION_REVOKED' });
    expect(records.read('Message', id)).toBeNull();
  });

  it('never asks as the new account what was begun as the one before', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const memory = createMemory();
    const one = await app.signIn(ann, { storage: createMemoryStorage(memory) });
    const deaf = { ...createMemoryStorage(memory), onAnnounced: () => () => undefined };
    const other = app.open({ storage: deaf });
    await isIn(other, ann.id);
    const { Authorization } = await other.session.authorization();
    await one.session.login(bob.username, bob.password);

    other.session.expire(Authorization);
    const asked = other.request(ME, {});

    await expect(asked).rejects.toMatchObject({ code: 'SESSION_REVOKED' });
    expect(viewerIn(other)).toBe(bob.id);
  });
});
