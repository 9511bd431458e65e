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
import type { Bus } from '../realtime/bus.ts';
import { startApp, type TestApp } from '../testing/app.ts';
import { createRoom, openDirectChat } from '../testing/chats.ts';
import { createTyping, type Typing } from './typing.ts';

const SET_TYPING = `mutation ($input: SetTypingInput!) { setTyping(input: $input) { expiresAt } }`;

describe('who is typing', () => {
  let told: string[];
  let typing: Typing;
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    told = [];
    const publish: Bus['publish'] = (_channel, message) => {
      if (!('typing' in message)) return;
      const { chatId, userId, at, expiresAt } = message;
      expect(message.typing).toBe(expiresAt !== null);
      told.push(`${at} ${userId} in ${chatId} until ${expiresAt}`);
    };
    typing = createTyping({ publish });
  });
  afterEach(() => void jest.useRealTimers());

  it('is told once, and ends by itself after six seconds', () => {
    expect(typing.start('chat', 'ann')).toBe(6_000);
    jest.advanceTimersByTime(60_000);

    expect(told).toEqual(['0 ann in chat until 6000', '6000 ann in chat until null']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is told again at most every two seconds while it goes on', () => {
    for (let i = 0; i < 41; i += 1) {
      typing.start('chat', 'ann');
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
    typing.start('chat', 'ann');
    typing.start('chat', 'bob');
    typing.stop('chat', 'ann');
    typing.stop('chat', 'ann');
    typing.stop('other', 'bob');

    expect(told.slice(2)).toEqual(['0 ann in chat until null']);
  });

  it('ends everywhere for those who go', () => {
    typing.start('one', 'ann');
    typing.start('two', 'ann');
    typing.start('one', 'bob');
    typing.stopAll('ann');
    typing.stopAll('cid');

    expect(told.slice(3)).toEqual(['0 ann in one until null', '0 ann in two until null']);
  });

  it('remembers no more than ten thousand', () => {
    for (let i = 0; i < 10_001; i += 1) typing.start('chat', `user ${i}`);

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

    const lifetime = Date.parse(await set(true)) - Date.now();

    expect(lifetime).toBeGreaterThan(5_000);
    expect(lifetime).toBeLessThanOrEqual(6_000);
    expect(await set(false)).toBeNull();
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
