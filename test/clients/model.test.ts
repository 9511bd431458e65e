import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Live } from '../../client/src/live.ts';
import { createMemory } from '../../client/src/memory-storage.ts';
import type { Timeline } from '../../client/src/timeline.ts';
import { picture } from '../../web/e2e/made-files.ts';
import { act as mutate, createGroup, createRoom, openDirectChat } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { liveOf, openTab, type Tab } from '../kit/client-tab.ts';
import type { Person } from '../kit/person.ts';
import { chatsOf, lastSeqOf, messagesOf, repliesOf, shownOf } from '../kit/model-messages.ts';
import { threadActs } from '../kit/model-threads.ts';
import { type Pick, pickerOf } from '../kit/made-documents.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const RUNS = scale(2, 12);
const ROUNDS = scale(4, 12);
const ACTIONS = scale(15, 25);
const PATIENCE_MS = 60_000;

const CHATS = `{ chats(first: 100) { nodes { id name unreadCount mentionCount memberCount lastMessage { id text } } } }`;

const EMOJI = ['👍', '❤️', '🎉'];

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

const SEEDS = process.env['SEED']
  ? [[Number(process.env['SEED'])]]
  : Array.from({ length: RUNS }, () => [Math.trunc(Math.random() * 2 ** 31)]);

it.each(SEEDS)(
  'shows at every quiet moment what a fresh read gives, whatever has happened (seed %i)',
  async (seed) => {
    const pick = pickerOf(seed);
    const world = await createWorld();

    for (let round = 0; round < ROUNDS; round++) {
      for (let n = 0; n < ACTIONS; n++) await act(pick, world);
      app.proxy.mend();
      for (const tab of world.tabs) await expectFresh(tab, world);
    }
  },
);

/** As wide as it says, so that one is not taken for another. */
function pictureOf(number: number) {
  const { name: filename, mimeType, buffer } = picture(`${number}.png`, 1 + (number % 50), 4);
  return { file: new Blob([new Uint8Array(buffer)], { type: mimeType }), filename };
}

interface World {
  readonly tabs: readonly Tab[];
  readonly people: readonly [ann: Person, bob: Person, cleo: Person];
  readonly chatIds: readonly string[];
  readonly groupId: string;
  readonly roomId: string;
  /** The chats of roots whose threads were looked at. */
  readonly roots: Map<string, string>;
  written: number;
}

async function createWorld(): Promise<World> {
  const [ann, bob, cleo] = await app.people('ann', 'bob', 'cleo');
  const directId = await openDirectChat(ann, bob);
  const groupId = await createGroup(ann, bob, cleo);
  const roomId = await createRoom(ann);
  await mutate(bob, 'joinRoom', { chatId: roomId });
  const memory = createMemory();
  const tabs = [
    await openTab(app, ann, memory),
    await openTab(app, ann, memory),
    await openTab(app, bob),
  ];
  const chatIds = [directId, groupId, roomId];
  for (const tab of tabs) openAll(tab, chatIds);
  return { tabs, people: [ann, bob, cleo], chatIds, groupId, roomId, roots: new Map(), written: 0 };
}

function openAll(tab: Tab, chatIds: readonly string[]): void {
  for (const id of chatIds) tab.openTimelines.set(id, liveOf(tab).timeline(id));
}

async function act(pick: Pick, world: World): Promise<void> {
  const oneOf = <Value>(all: readonly Value[]) => all[pick(all.length)]!;
  const tab = oneOf(world.tabs);
  await tab.ready;
  const [ann, , cleo] = world.people;
  const chatId = oneOf(world.chatIds);
  const names = world.people.map(({ username }) => ` @${username}`);
  const named = oneOf(['', '', ...names, ' @all', ' @here']);
  const text = `message ${++world.written}${named}`;
  const threads = threadActs({ tab, chatId, text, roots: world.roots, pick });
  // What is written and changed is what all the rest may lose: it happens more often.
  const acts: readonly (readonly [weight: number, act: () => unknown])[] = [
    [6, () => liveOf(tab).outbox.send(chatId, { text })],
    [2, () => [1, 2, 3].forEach((n) => liveOf(tab).outbox.send(chatId, { text: `${text}.${n}` }))],
    [5, () => liveOf(tab).outbox.send(chatId, { text, files: [pictureOf(world.written)] })],
    [4, () => mutate(cleo, 'sendMessage', { chatId: world.groupId, text })],
    [6, () => changeOne('editMessage', { text: `${text} (edited)` })],
    [4, () => changeOne('deleteMessage', {})],
    [6, () => react()],
    [3, () => changeElsewhere('addReaction', 'removeReaction', { emoji: oneOf(EMOJI) })],
    [3, () => pin()],
    [2, () => changeElsewhere('pinMessage', 'unpinMessage', {})],
    [3, () => read()],
    [5, () => threads.reply()],
    [3, () => threads.replyElsewhere(oneOf(world.people))],
    [2, () => threads.read()],
    [1, () => threads.follow()],
    [1, () => mutate(cleo, 'joinRoom', { chatId: world.roomId })],
    [1, () => mutate(cleo, 'leaveChat', { chatId: oneOf([world.roomId, world.groupId]) })],
    [2, () => mutate(ann, 'addMembers', { chatId: world.groupId, userIds: [cleo.id] })],
    [1, () => release()],
    [2, () => openTimeline().loadOlder()],
    [2, () => jump()],
    [2, () => openTimeline().toEnd()],
    [2, () => app.proxy.reset()],
    [1, () => app.proxy.cut()],
    [2, () => app.proxy.mend()],
    [1, () => app.proxy.delay(pick(80))],
    [1, () => reload()],
  ];
  const chosen = oneOf(acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act)));
  // Who pages does not wait: other things happen meanwhile.
  const done = Promise.resolve(chosen()).catch(() => undefined);
  if (pick(2) === 0) await done;

  async function read(): Promise<void> {
    const seq = 1 + pick(await lastSeqOf(tab.person, chatId));
    await mutate(tab.person, 'markRead', { chatId, seq });
  }

  async function react(): Promise<void> {
    const { entries } = openTimeline().get();
    if (entries.length === 0) return;
    const { react, unreact } = liveOf(tab);
    await (pick(3) > 0 ? react : unreact)(oneOf(entries.slice(-5)).id, oneOf(EMOJI));
  }

  async function pin(): Promise<void> {
    const { entries } = openTimeline().get();
    if (entries.length === 0) return;
    const { pin, unpin } = liveOf(tab);
    await (pick(3) > 0 ? pin : unpin)(oneOf(entries.slice(-5)).id);
  }

  async function changeElsewhere(add: string, remove: string, change: object): Promise<void> {
    const all = await messagesOf(tab.person, chatId);
    if (all.length === 0) return;
    const input = { messageId: oneOf(all.slice(-5)).id, ...change };
    await mutate(oneOf(world.people), pick(3) > 0 ? add : remove, input);
  }

  async function jump(): Promise<void> {
    await openTimeline().jumpTo(1 + pick(await lastSeqOf(tab.person, chatId)));
  }

  function release(): void {
    tab.openTimelines.get(chatId)?.release();
    tab.openTimelines.delete(chatId);
  }

  async function reload(): Promise<void> {
    await tab.reload();
    openAll(tab, world.chatIds);
  }

  function openTimeline(): Timeline {
    const open = tab.openTimelines.get(chatId) ?? liveOf(tab).timeline(chatId);
    tab.openTimelines.set(chatId, open);
    return open;
  }

  async function changeOne(mutation: string, change: object): Promise<void> {
    const root = pick(2) === 0 ? await threads.rootOf() : null;
    const read = root ? repliesOf(tab.person, root) : messagesOf(tab.person, chatId);
    const own = (await read).filter(
      ({ sender, deletedAt }) => sender?.id === tab.person.id && !deletedAt,
    );
    if (own.length === 0) return;
    await mutate(tab.person, mutation, { messageId: oneOf(own).id, ...change });
  }
}

async function expectFresh(tab: Tab, world: World): Promise<void> {
  await tab.ready;
  const live = liveOf(tab);
  // A root may be gone before the reply is sent.
  for (const { clientMessageId, threadRootId, failure } of live.outbox.items.get()) {
    if (threadRootId && failure) live.outbox.discard(clientMessageId);
  }
  await until(
    () => live.connection.get().state === 'live' && live.outbox.items.get().length === 0,
    `all is sent: ${JSON.stringify(live.outbox.items.get())}`,
    PATIENCE_MS,
  );
  for (const [id, timeline] of tab.openTimelines) {
    await expectEventually(
      () => windowOf(live, timeline),
      () => freshWindow(tab, id, world.roots.has(id), timeline),
    );
  }
  await expectEventually(
    () => chatsOf(live),
    async () => (await tab.person.run(CHATS)).chats.nodes,
  );
}

/** What is shown becomes what was read, or else the difference is told. */
async function expectEventually(shown: () => unknown, read: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const fresh = await read();
    if (JSON.stringify(shown()) === JSON.stringify(fresh)) return;
    if (Date.now() > deadline) return expect(shown()).toEqual(fresh);
    await sleep(50);
  }
}

function windowOf(live: Live, timeline: Timeline) {
  const { entries, older, newer } = timeline.get();
  const messages = entries.map(({ id }) => live.message(id).get());
  return {
    messages: messages.map((message) => message && shownOf(message)),
    older,
    newer,
  };
}

/** From the first message of the window to its last; where it follows the newest, to the end. */
async function freshWindow({ person }: Tab, id: string, isThread: boolean, timeline: Timeline) {
  const { entries, newer } = timeline.get();
  const all = await (isThread ? repliesOf : messagesOf)(person, id);
  const first = entries[0]?.seq ?? 0;
  const last = newer === 'none' ? Infinity : (entries.at(-1)?.seq ?? 0);
  const within = all.filter(({ seq }) => seq >= first && seq <= last);
  return {
    messages: within.map(shownOf),
    older: all.some(({ seq }) => seq < first) ? 'more' : 'none',
    newer: all.some(({ seq }) => seq > last) ? 'more' : 'none',
  };
}
