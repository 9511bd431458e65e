import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../kit/command.ts';
import { createGroup } from '../kit/chats.ts';
import { faultsOf, follow, type Follower, NO_FAULTS } from '../kit/follower.ts';
import { type Nodes, startNodes } from '../kit/nodes.ts';
import type { Person } from '../kit/person.ts';
import { startPostgres } from '../kit/postgres.ts';
import { startProxy } from '../kit/proxy.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';
import { writeOn } from '../kit/writers.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const KILLS = scale(2, 100);
const POSTGRES_KILLS = scale(2, 20);
const WRITERS = scale(4, 16);
const FOLLOWERS = scale(6, 40);
const RETRIES = 50;
const PATIENCE_MS = 60_000;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id seq text } } }`;

let nodes: Nodes;
beforeAll(async () => void (nodes = await startNodes()));
afterAll(() => nodes.stop());

const followers: Follower[] = [];
afterEach(() => followers.splice(0).forEach((follower) => follower.stop()));

/** The texts that each of some followers hears, who go to another node whenever theirs is gone. */
async function listenTo(at: Nodes, { token }: Person, chatId: string): Promise<string[][]> {
  const heard = Array.from({ length: FOLLOWERS }, (_value, index) => {
    const texts: string[] = [];
    const onMessage = (text: string) => void texts.push(text);
    let attempt = index;
    followers.push(follow({ port: () => at.port(attempt++ % 2), token, chatId, onMessage }));
    return texts;
  });
  await until(() => followers.every(({ isLive }) => isLive()), 'all are live', PATIENCE_MS);
  return heard;
}

async function messagesIn(at: Nodes, chatId: string): Promise<string[]> {
  const sql = `SELECT text FROM messages WHERE kind = 'TEXT' AND chat_id = $1 ORDER BY seq`;
  return (await at.sql(sql, [chatId])).map(({ text }) => text);
}

async function haveAll(at: Nodes, chatId: string): Promise<void> {
  const [chat] = await at.sql('SELECT last_seq FROM chats WHERE id = $1', [chatId]);
  const isThere = (follower: Follower) => follower.position() === chat.last_seq;
  await until(() => followers.every(isThere), 'all have everything', PATIENCE_MS);
  expect(faultsOf(followers)).toEqual(NO_FAULTS);
}

it('keeps every message that was acknowledged, once, while nodes are killed', async () => {
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const heard = await listenTo(nodes, bob, chatId);
  const writers = Array.from({ length: WRITERS }, () => writeOn(nodes, ann, chatId));

  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(Math.random() * 1_000);
    await nodes.end(kill % 2);
    await nodes.revive(kill % 2);
  }
  await Promise.all(writers.map(({ stop }) => stop()));

  const kept = await messagesIn(nodes, chatId);
  expect(kept.toSorted()).toEqual(writers.flatMap(({ acknowledged }) => acknowledged).sort());
  await haveAll(nodes, chatId);
  expect(heard).toEqual(heard.map(() => kept));
});

it('keeps every message that was acknowledged, once, while PostgreSQL is killed', async () => {
  const postgres = await startPostgres();
  const others = await startNodes({ database: { url: postgres.url, drop: postgres.stop } });
  const [ann, bob] = await others.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const heard = await listenTo(others, bob, chatId);
  const writers = Array.from({ length: WRITERS }, () => writeOn(others, ann, chatId));

  for (let kill = 0; kill < POSTGRES_KILLS; kill++) {
    await sleep(300 + Math.random() * 1_000);
    await postgres.kill();
    await postgres.restart();
  }
  await sleep(500);
  await Promise.all(writers.map(({ stop }) => stop()));

  const kept = await messagesIn(others, chatId);
  expect(kept.toSorted()).toEqual(writers.flatMap(({ acknowledged }) => acknowledged).sort());
  await haveAll(others, chatId);
  expect(heard).toEqual(heard.map(() => kept));
  followers.splice(0).forEach((follower) => follower.stop());
  await others.stop();
});

it('answers every retry of a send whose answer was lost with the one message, on all nodes', async () => {
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const proxy = await startProxy(nodes.port(0));
  const input = { chatId, text: 'once', clientMessageId: randomUUID() };
  const sendAt = (port: number) =>
    ask(`http://127.0.0.1:${port}`, SEND, { variables: { input }, token: ann.token });
  proxy.hold('http');
  const lost = sendAt(proxy.port).catch(() => 'no answer');
  await until(() => proxy.heldCount('http') > 0, 'it is committed');
  proxy.cut();

  const retries = Array.from({ length: RETRIES }, (_value, n) => sendAt(nodes.port(n % 2)));
  const answers = await Promise.all(retries);

  expect(await lost).toBe('no answer');
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const count = `SELECT count(*)::int FROM messages WHERE client_message_id = $1`;
  expect(await nodes.sql(count, [input.clientMessageId])).toEqual([{ count: 1 }]);
  await proxy.stop();
});

it('gives one order to all, however long some transactions take', async () => {
  const [ann, bob] = await nodes.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  for (let index = 0; index < FOLLOWERS; index++) {
    const port = () => nodes.port(index % 2);
    followers.push(follow({ port, token: bob.token, chatId, after: 0 }));
  }
  await until(() => followers.every(({ isLive }) => isLive()), 'all are live', PATIENCE_MS);
  const count = scale(16, 64);
  const writers = Array.from({ length: count }, () => writeOn(nodes, ann, chatId));

  // Others hold the chat's lock, briefly or for long, and take a position or give it back.
  for (const seconds of [0.05, 0.2, 0.01, 0.1, scale(2, 10), 0.03]) {
    await sleep(100);
    await nodes.holdChat(chatId, seconds);
  }
  await Promise.all(writers.map(({ stop }) => stop()));

  await haveAll(nodes, chatId);
  const counts = followers.map((follower) => follower.count());
  expect(counts).toEqual(followers.map((follower) => follower.position()));
});
