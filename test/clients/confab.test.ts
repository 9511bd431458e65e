import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

describe('what is live', () => {
  it('is there while somebody is signed in, one for each sign-in', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { session, live } = app.open();
    await session.ready;
    expect(live.get()).toBeNull();

    await session.login(ann.username, ann.password);
    const ofAnn = live.get();
    await session.login(ann.username, ann.password);
    expect(live.get()).toBe(ofAnn);
    await session.login(bob.username, bob.password);
    expect(live.get()).not.toBe(ofAnn);
    await session.logout();

    expect(ofAnn).not.toBeNull();
    expect(live.get()).toBeNull();
    await until(() => app.subscriptionCount() === 0, 'nothing is watched any more');
  });

  it('shows nobody what was read as somebody else', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const chatId = await openDirectChat(ann, bob);
    await send(bob, chatId, 'for Ann alone');
    const { session, live } = await app.signIn(ann);
    await until(() => !!live.get()?.chat(chatId).get(), 'the chat of Ann');

    await session.login(eve.username, eve.password);

    expect(live.get()?.chat(chatId).get()).toBeNull();
  });

  it('goes on in the other tab when somebody signs in, out and in again', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const memory = createMemory();
    const one = app.open({ storage: createMemoryStorage(memory) });
    const other = app.open({ storage: createMemoryStorage(memory) });
    const isLive = () => until(() => !!other.live.get()?.chat(chatId).get(), 'the other tab');
    const heard: string[] = [];
    other.live.subscribe(() => other.live.get()?.on(({ __typename }) => heard.push(__typename)));

    await one.session.login(ann.username, ann.password);
    await isLive();
    await one.session.logout();
    await until(() => other.live.get() === null, 'signed out');
    heard.splice(0);
    await one.session.login(ann.username, ann.password);
    await isLive();

    await until(() => heard.includes('InboxReadyEvent'), 'the inbox');
    await send(bob, chatId, 'hello');
    await until(() => heard.includes('MessageAddedEvent'), 'the message');
  });

  it('ends with the session that was ended elsewhere, though nothing is asked', async () => {
    const [ann] = await app.people('ann');
    const { session, live } = await app.signIn(ann);
    await until(() => live.get()?.connection.get().state === 'live', 'live');

    await ann.run('mutation { logoutEverywhere(input: {}) { revokedSessionIds } }');

    await until(() => session.viewer.get() === null, 'signed out');
    expect(session.ended.get()).toMatchObject({ error: { code: 'SESSION_REVOKED' } });
    expect(live.get()).toBeNull();
  });
});
