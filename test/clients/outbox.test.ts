import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import type { ConfabStorage } from '../../client/src/storage.ts';
import { openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { historyOf, openScreen, type Screen } from '../kit/screen.ts';
import { until } from '../kit/until.ts';

const TOO_LONG = 'a'.repeat(4_001);

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

async function startChat() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  await send(bob, chatId, 'before');
  const storage = createMemoryStorage();
  const screen = await openScreen(app, ann, chatId, storage);
  await screen.isOpen();
  const write = (...texts: string[]) =>
    texts.map((text) => screen.live.outbox.send(chatId, { text }));
  return { ann, bob, chatId, storage, screen, write };
}

/** No row was there twice, and none that was there went away again. */
function isCalm({ frames }: Screen): void {
  for (const [index, frame] of frames.entries()) {
    expect(new Set(frame).size).toBe(frame.length);
    expect(frame).toEqual(expect.arrayContaining(frames[index - 1] ?? []));
  }
}

const textsOf = async (...args: Parameters<typeof historyOf>) =>
  (await historyOf(...args)).map(({ text }) => text);

describe('what is sent', () => {
  it('stands once and in order while its answer is late and others write', async () => {
    const { bob, chatId, screen, write } = await startChat();
    screen.requests.become('held', 'SendMessage');

    write('mine');
    expect(screen.shown()).toEqual(['before', 'mine']);
    await until(() => screen.waiting().length === 0, 'the event');
    await send(bob, chatId, 'theirs');
    await screen.becomes(['before', 'mine', 'theirs']);
    await until(() => screen.requests.heldCount() === 1, 'the answer');
    screen.requests.letGo();
    await send(bob, chatId, 'after');

    await screen.becomes(['before', 'mine', 'theirs', 'after']);
    isCalm(screen);
  });

  it('stands once and in order when its answer comes before the event', async () => {
    const { chatId, bob, screen, write } = await startChat();
    app.proxy.hold('socket');

    write('one', 'two', 'three');
    await until(() => screen.waiting().length === 0, 'the answers');
    expect(screen.texts()).toEqual(['before', 'one', 'two', 'three']);
    app.proxy.letGo('socket');
    await send(bob, chatId, 'after');

    await screen.becomes(['before', 'one', 'two', 'three', 'after']);
    isCalm(screen);
  });

  it('stays in the order of writing when all answers are slow', async () => {
    const { ann, chatId, screen, write } = await startChat();
    app.proxy.delay(100);

    write('one', 'two', 'three');
    expect(screen.shown()).toEqual(['before', 'one', 'two', 'three']);
    await until(() => screen.waiting().length === 0, 'that all are sent');

    expect(screen.shown()).toEqual(['before', 'one', 'two', 'three']);
    expect(await textsOf(ann, chatId)).toEqual(['before', 'one', 'two', 'three']);
    isCalm(screen);
  });

  it('is sent again when the answer was lost, and is there once', async () => {
    const { ann, chatId, screen, write } = await startChat();
    app.proxy.hold('socket');
    screen.requests.become('lost', 'SendMessage');

    write('once');
    await until(() => screen.requests.count('SendMessage') > 1, 'another attempt');
    screen.requests.isWell('SendMessage');
    await until(() => screen.waiting().length === 0, 'that it is sent');
    app.proxy.letGo('socket');

    await screen.becomes(['before', 'once']);
    expect(await textsOf(ann, chatId)).toEqual(['before', 'once']);
    isCalm(screen);
  });

  it('is delivered once when it was written without a network, and the page was reloaded', async () => {
    const { ann, chatId, storage, screen, write } = await startChat();
    app.proxy.cut();
    const [first] = write('one', 'two');
    await until(() => screen.requests.count('SendMessage') > 0, 'an attempt');
    screen.confab.dispose();

    const reloaded = await openScreen(app, ann, chatId, storage);
    await until(() => reloaded.waiting().length === 2, 'what was written');
    expect(reloaded.waiting()[0]).toMatchObject({ ...first, failure: null });
    app.proxy.mend();
    await reloaded.isOpen();

    await until(() => reloaded.waiting().length === 0, 'that both are sent');
    await reloaded.becomes(['before', 'one', 'two']);
    expect(await textsOf(ann, chatId)).toEqual(['before', 'one', 'two']);
    await until(async () => (await storage.readAll('outbox')).length === 0, 'an empty storage');
  });

  it('says why it was refused, lets others go on, and waits to be tried again or thrown away', async () => {
    const { screen, write } = await startChat();

    const [refused] = write(TOO_LONG, 'next');
    await screen.becomes(['before', 'next', TOO_LONG]);
    const { outbox } = screen.live;
    await until(() => outbox.items.get()[0]?.failure !== null, 'the refusal');
    expect(outbox.items.get()).toMatchObject([
      { text: TOO_LONG, failure: { code: 'BAD_USER_INPUT', fields: [{ path: 'text' }] } },
    ]);

    const count = screen.requests.count('SendMessage');
    outbox.retry(refused!.clientMessageId);
    expect(outbox.items.get()).toMatchObject([{ failure: null }]);
    await until(() => !!outbox.items.get()[0]?.failure, 'the second refusal');
    expect(screen.requests.count('SendMessage')).toBe(count + 1);
    outbox.discard(refused!.clientMessageId);

    expect(screen.shown()).toEqual(['before', 'next']);
    await until(async () => (await screen.storage.readAll('outbox')).length === 0, 'no trace');
  });

  it('is sent by one of two tabs, and both show it', async () => {
    const { ann, chatId } = await startChat();
    const memory = createMemory();
    const [one, other] = [
      await openScreen(app, ann, chatId, createMemoryStorage(memory)),
      await openScreen(app, ann, chatId, createMemoryStorage(memory)),
    ];
    await Promise.all([one.isOpen(), other.isOpen()]);
    for (const { requests } of [one, other]) requests.become('refused', 'SendMessage');

    one.live.outbox.send(chatId, { text: 'one' });
    await other.becomes(['before', 'one']);
    other.live.outbox.send(chatId, { text: 'two' });
    await one.becomes(['before', 'one', 'two']);
    const before = one.requests.count('SendMessage') + other.requests.count('SendMessage');
    for (const { requests } of [one, other]) requests.isWell('SendMessage');
    await until(() => one.waiting().length + other.waiting().length === 0, 'that both are sent');

    await Promise.all([one, other].map((tab) => tab.becomes(['before', 'one', 'two'])));
    expect(await textsOf(ann, chatId)).toEqual(['before', 'one', 'two']);
    const after = one.requests.count('SendMessage') + other.requests.count('SendMessage');
    expect(after - before).toBeLessThanOrEqual(4);
    isCalm(one);
    isCalm(other);
  });

  it('does not wait for another chat that has to wait', async () => {
    const { ann, chatId, screen, write } = await startChat();
    const notebook = await openDirectChat(ann, ann);
    screen.requests.become('refused', 'SendMessage');
    write('later', 'latest');
    await until(() => screen.requests.count('SendMessage') > 3, 'some attempts');
    screen.requests.isWell('SendMessage');

    screen.live.outbox.send(notebook, { text: 'at once' });
    await until(async () => (await textsOf(ann, notebook)).length === 1, 'the other one');
    await until(async () => (await textsOf(ann, chatId)).length === 3, 'this one, then');
    expect(await textsOf(ann, chatId)).toEqual(['before', 'later', 'latest']);
  });

  it('says until when the server has asked to wait, and goes on by itself', async () => {
    const { ann, chatId, screen, write } = await startChat();
    const notebook = await openDirectChat(ann, ann);
    const delay = screen.live.outbox.delay(chatId);
    const seen: unknown[] = [];
    delay.subscribe(() => seen.push(delay.get()?.failure.code));
    screen.requests.become('limited', 'SendMessage');
    const since = Date.now();
    write('in a second');
    await until(() => delay.get() !== null, 'the delay');
    screen.requests.isWell('SendMessage');

    expect(delay.get()).toMatchObject({ failure: { code: 'RATE_LIMITED', retryAfter: 1 } });
    expect(delay.get()!.retryAt - since).toBeGreaterThanOrEqual(1_000);
    expect(screen.live.outbox.delay(notebook).get()).toBeNull();
    expect(screen.waiting()).toMatchObject([{ failure: null }]);
    await until(() => screen.waiting().length === 0, 'that it is sent');
    // The event may come before the answer.
    await until(() => delay.get() === null, 'that nothing waits');

    expect(new Set(seen)).toEqual(new Set([undefined, 'RATE_LIMITED']));
    expect(await textsOf(ann, chatId)).toEqual(['before', 'in a second']);
  });

  it('is sent also where the storage gives no turn to send', async () => {
    const { ann, chatId, storage } = await startChat();
    const refusing: ConfabStorage = {
      ...storage,
      exclusively: (name, ...args) =>
        name.startsWith('outbox')
          ? Promise.reject(new Error('There are no locks'))
          : storage.exclusively(name, ...args),
    };
    const screen = await openScreen(app, ann, chatId, refusing);

    screen.live.outbox.send(chatId, { text: 'nevertheless' });

    await until(() => screen.waiting().length === 0, 'that it is sent');
    expect(await textsOf(ann, chatId)).toEqual(['before', 'nevertheless']);
  });

  it('is no more than a thousand at a time', async () => {
    const { chatId, screen } = await startChat();
    screen.requests.become('refused', 'SendMessage');
    for (let count = 0; count < 1_000; count++) screen.live.outbox.send(chatId, { text: 'more' });

    expect(() => screen.live.outbox.send(chatId, { text: 'too many' })).toThrow(
      expect.objectContaining({ code: 'OUTBOX_FULL' }),
    );
  });
});
