import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { v7 } from 'uuid';
import { type Bus, createLocalBus } from '../../live/bus/bus.ts';
import { type Caller, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { type Pair, startPair } from '../../../test/kit/pair.ts';
import { until } from '../../../test/kit/until.ts';
import { createTyping, type Typing } from './service.ts';

const TYPING = `subscription ($chatId: ID!) { typing(chatId: $chatId) { typing at } }`;
const INBOX = 'subscription { inboxEvents { __typename } }';
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken } }`;
const SET_TYPING = `mutation ($input: SetTypingInput!) { setTyping(input: $input) { expiresAt } }`;

/** Somebody at a device of theirs. */
const at = (id: string, sessionId = `a device of ${id}`) => ({ id, sessionId });

describe('who is typing', () => {
  let told: string[];
  let typing: Typing;
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    told = [];
    const { subscribe } = createLocalBus();
    const publish: Bus['publish'] = (_channel, message: any) => {
      const { chatId, userId, expiresAt } = message;
      expect(message.typing).toBe(expiresAt !== null);
      told.push(`${message.at} ${userId} in ${chatId} until ${expiresAt}`);
    };
    typing = createTyping({ publish, subscribe });
  });
  afterEach(() => void jest.useRealTimers());

  it('is told once, and ends by itself after six seconds', () => {
    expect(typing.start('chat', at('ann'))).toBe(6_000);
    jest.advanceTimersByTime(60_000);

    expect(told).toEqual(['0 ann in chat until 6000', '6000 ann in chat until null']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is told again at most every two seconds while it goes on', () => {
    for (let i = 0; i < 41; i += 1) {
      typing.start('chat', at('ann'));
      jest.advanceTimersByTime(100);
    }
    jest.advanceTimersByTime(60_000);

    expect(told).toEqual([
      '0 ann in chat until 6000',
      '2000 ann in chat until 8000',
      '4000 ann in chat until 10000',
      '10000 ann in chat until null',
    ]);
  });

  it('ends when told, and only where it had begun', () => {
    typing.start('chat', at('ann'));
    typing.start('chat', at('bob'));
    typing.stop('chat', 'ann');
    typing.stop('chat', 'ann');
    typing.stop('other', 'bob');

    expect(told.slice(2)).toEqual(['0 ann in chat until null']);
  });

  it('ends everywhere for a device that goes', () => {
    typing.start('one', at('ann'));
    typing.start('two', at('ann'));
    typing.start('one', at('bob'));
    for (const device of [at('ann'), at('cid'), at('bob', 'another device')]) {
      const leave = typing.opened(device);
      leave();
    }

    expect(told.slice(3)).toEqual(['0 ann in one until null', '0 ann in two until null']);
  });

  it('goes on when one of two devices goes, or one of two tabs', () => {
    const close = [at('ann'), at('ann'), at('ann', 'a phone')].map(typing.opened);
    typing.start('chat', at('ann', 'a phone'));
    typing.start('chat', at('ann'));
    jest.advanceTimersByTime(1_000);

    close[0]?.();
    close[1]?.();
    const before = told.length;
    close[2]?.();

    expect(before).toBe(1);
    expect(told.slice(1)).toEqual(['1000 ann in chat until null']);
  });

  it('remembers no more than ten thousand', () => {
    for (let i = 0; i < 10_001; i += 1) typing.start('chat', at(`user ${i}`));

    expect(jest.getTimerCount()).toBe(10_000);
    expect(told.at(-2)).toBe('0 user 0 in chat until null');
  });
});

describe('setTyping', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('tells when it ends unless it is repeated', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const set = async (typing: boolean) =>
      (await ann.run(SET_TYPING, { input: { chatId, typing } })).setTyping.expiresAt;

    const setAt = Date.now();
    const endsAt = Date.parse(await set(true));

    expect(endsAt).toBeGreaterThanOrEqual(setAt + 6_000);
    expect(endsAt).toBeLessThanOrEqual(Date.now() + 6_000);
    expect(await set(false)).toBeNull();
  });

  it('ends with the device, and not with another one of the same user', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const { login } = await app.guest.run(LOGIN, {
      input: { identifier: ann.username, password: ann.password },
    });
    const phone = app.as(login.accessToken);
    const stream = await bob.watch(TYPING, { chatId });
    const [atDesk, atPhone] = [await ann.watch(INBOX), await phone.watch(INBOX)];
    await act(phone, 'setTyping', { chatId, typing: true });
    const began = await stream.next();

    atDesk.close();
    await until(() => app.subscriptionCount() === 2, 'the desk is gone');
    const meanwhile = stream.pending();
    atPhone.close();
    const ended = await stream.next();

    expect(meanwhile).toEqual([]);
    expect([began.typing, ended.typing]).toEqual([true, false]);
    expect(Date.parse(ended.at) - Date.parse(began.at)).toBeLessThan(6_000);
  });

  it('is for members', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const [direct, room] = [await openDirectChat(ann, bob), await createRoom(ann)];
    const fail = (chatId: string) => eve.fail(SET_TYPING, { input: { chatId, typing: true } });

    const unknown = await fail(v7());

    expect(unknown.extensions.code).toBe('NOT_FOUND');
    expect(await fail(direct)).toEqual(unknown);
    expect((await fail(room)).extensions.code).toBe('FORBIDDEN');
    expect((await fail('nonsense')).extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('on two nodes', () => {
  let pair: Pair | null;
  let app: TestApp;
  let other: Pair['other'];
  beforeAll(async () => {
    pair = await startPair();
    if (pair) ({ app, other } = pair);
  });
  afterAll(() => pair?.stop());

  it.each([
    ['sends', (person: Caller, chatId: string) => send(person, chatId, 'there')],
    ['leaves', (person: Caller, chatId: string) => act(person, 'leaveChat', { chatId })],
  ])('ends at once when who types on one %s on the other', async (_deed, go) => {
    if (!pair) return;
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const stream = await other.as(bob).watch(TYPING, { chatId });

    await act(ann, 'setTyping', { chatId, typing: true });
    const began = await stream.next();
    await go(other.as(ann), chatId);
    const ended = await stream.next();

    expect([began.typing, ended.typing]).toEqual([true, false]);
    expect(Date.parse(ended.at) - Date.parse(began.at)).toBeLessThan(6_000);
  });
});
