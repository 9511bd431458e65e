import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import type { send } from '../kit/chats.ts';
import { act, createGroup } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive } from '../kit/live.ts';
import { setRights, setSlowMode, USUAL_RIGHTS } from '../kit/rights.ts';
import { historyOf, openScreen } from '../kit/screen.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

/** Ann's group, in which Bob writes every so many seconds. */
async function slowGroup(seconds: number) {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  await setSlowMode(ann, chatId, seconds);
  return { ann, bob, chatId };
}

const written = async (...args: Parameters<typeof historyOf>) =>
  (await historyOf(...args)).map(({ text }) => text).filter((text) => !text.includes('created'));

describe('what is written in a slow mode', () => {
  it('is sent by itself as soon as it may be, in order and once', async () => {
    const { ann, bob, chatId } = await slowGroup(1);
    const screen = await openScreen(app, bob, chatId);
    await screen.isOpen();

    for (const text of ['one', 'two', 'three']) screen.live.outbox.send(chatId, { text });
    await until(() => screen.waiting().length === 0, 'that all are sent', 30_000);

    expect(await written(ann, chatId)).toEqual(['one', 'two', 'three']);
    const rows = await app.sql(
      `SELECT extract(epoch FROM created_at - lag(created_at) OVER (ORDER BY seq))::float8 AS gap
       FROM messages WHERE chat_id = $1 AND kind = 'TEXT' ORDER BY seq`,
      [chatId],
    );
    // Stored are whole milliseconds.
    for (const { gap } of rows.slice(1)) expect(gap).toBeGreaterThanOrEqual(0.998);
  });

  it('waits, and says until when, without being tried again in between', async () => {
    const { ann, bob, chatId } = await slowGroup(3_600);
    const screen = await openScreen(app, bob, chatId);
    await screen.isOpen();
    const delay = screen.live.outbox.delay(chatId);

    for (const text of ['one', 'two', 'three']) screen.live.outbox.send(chatId, { text });
    await until(() => delay.get() !== null, 'the delay');
    const tries = screen.requests.count('SendMessage');
    screen.live.reconnect();
    await screen.isOpen();

    expect(delay.get()?.failure).toMatchObject({ code: 'RATE_LIMITED' });
    expect(delay.get()!.retryAt).toBeGreaterThan(Date.now() + 3_000_000);
    expect(screen.waiting()).toMatchObject([
      { text: 'two', failure: null },
      { text: 'three', failure: null },
    ]);
    expect(screen.requests.count('SendMessage')).toBe(tries);
    expect(tries).toBe(2);
    expect(await written(ann, chatId)).toEqual(['one']);
  });

  it.each([
    {
      when: 'the slow mode ends',
      end: (...[ann, chatId]: Parameters<typeof setSlowMode>) => setSlowMode(ann, chatId, null),
    },
    {
      when: 'its author is made an admin',
      end: (...[ann, chatId, userId]: [...Parameters<typeof send>]) =>
        act(ann, 'setMemberRole', { chatId, userId, role: 'ADMIN' }),
    },
  ])('is sent at once when $when', async ({ end }) => {
    const { ann, bob, chatId } = await slowGroup(3_600);
    const screen = await openScreen(app, bob, chatId);
    await screen.isOpen();
    for (const text of ['one', 'two', 'three']) screen.live.outbox.send(chatId, { text });
    await until(() => screen.live.outbox.delay(chatId).get() !== null, 'the delay');

    await (end as (...given: unknown[]) => Promise<void>)(ann, chatId, bob.id);
    await until(() => screen.waiting().length === 0, 'that all are sent');

    expect(await written(ann, chatId)).toEqual(expect.arrayContaining(['one', 'two', 'three']));
  });

  it('is sent once by two tabs, and after a reload', async () => {
    const { ann, bob, chatId } = await slowGroup(1);
    const memory = createMemory();
    const one = await openScreen(app, bob, chatId, createMemoryStorage(memory));
    await one.isOpen();
    for (const text of ['one', 'two']) one.live.outbox.send(chatId, { text });
    await until(() => one.live.outbox.delay(chatId).get() !== null, 'the delay');

    const other = await openScreen(app, bob, chatId, createMemoryStorage(memory));
    one.confab.dispose();
    await until(
      async () => (await written(ann, chatId)).length === 2 && other.waiting().length === 0,
      'that both are sent',
      30_000,
    );

    expect(await written(ann, chatId)).toEqual(['one', 'two']);
  });
});

describe('the record of a chat', () => {
  it('has its rights and its slow mode, as they are after each change', async () => {
    const { ann, bob, chatId } = await slowGroup(60);
    const live = await goLive(app, bob);
    const { rights, slowModeSeconds } = live.chat(chatId).get()!;

    await setRights(ann, chatId, { sendMessages: 'ADMIN' });
    await setSlowMode(ann, chatId, null);
    const chat = () => live.chat(chatId).get()!;
    await until(() => chat().slowModeSeconds === null, 'the change');

    expect({ rights, slowModeSeconds }).toMatchObject({
      rights: USUAL_RIGHTS,
      slowModeSeconds: 60,
    });
    expect(chat().rights).toMatchObject({ ...USUAL_RIGHTS, sendMessages: 'ADMIN' });
  });
});
