import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.ts';
import { type Person, startApp, type TestApp } from '../kit/app.ts';
import { createGroup, createRoom, openDirectChat, send } from '../kit/chats.ts';
import { makeMedia, sendPicture } from '../kit/media.ts';
import { sendPinned } from '../kit/pins.ts';
import { sendPoll, sendVoted } from '../kit/polls.ts';
import { sendReacted } from '../kit/reactions.ts';
import { applyEvent, readChat, readSnapshot, REPLICA_EVENTS } from '../kit/replica.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { schedule } from '../kit/scheduled.ts';
import { jobsDone } from '../kit/jobs.ts';
import { sendThread } from '../kit/threads.ts';
import { until } from '../kit/until.ts';
import { mutationsOfChats, readWrites, type World } from '../kit/writes.ts';
import { MODULES } from '../../src/modules.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const SNAPSHOTS = scale(30, 300);

const mutations = createSchema(MODULES).getMutationType()!.getFields();
let app: TestApp;
beforeAll(async () => void (app = await startApp({ runsJobs: true })));
afterAll(() => app.stop());

async function makeWorld(): Promise<World> {
  const [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
  const chatId = await createGroup(ann, bob, cid);
  await run(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
  await send(bob, chatId, 'the first one');
  const { id: messageId, seq } = await send(ann, chatId, 'the second one');
  const pictureMessageId = await sendPicture(app, ann, chatId);
  const reactedMessageId = await sendReacted(chatId, ann, bob, cid);
  const pinnedMessageId = await sendPinned(chatId, ann);
  const poll = await sendVoted(chatId, ann, bob, cid);
  const secretPoll = await sendPoll(ann, chatId, { isMultiple: true, isAnonymous: true });
  const thread = await sendThread(chatId, ann, bob);
  await openDirectChat(cid, bob);
  const pictures = { ann: await makeMedia(app, ann), bob: await makeMedia(app, bob) };
  return {
    ann,
    bob,
    cid,
    dan,
    chatId,
    messageId,
    seq,
    pictureMessageId,
    reactedMessageId,
    pinnedMessageId,
    poll,
    secretPoll,
    ...thread,
    scheduledId: (await schedule(bob, chatId, 'See you')).id,
    pictures,
  };
}

function run(who: Person, name: string, input: object): Promise<unknown> {
  const { type } = mutations[name]!.args[0]!;
  return who.run(
    `mutation ($input: ${type.toString()}) { ${name}(input: $input) { __typename } }`,
    { input },
  );
}

const writes = await readWrites();

it('knows a case of every mutation of chats', () => {
  expect(Object.keys(writes)).toEqual(expect.arrayContaining(mutationsOfChats()));
  expect(Object.keys(mutations)).toEqual(expect.arrayContaining(Object.keys(writes)));
});

const cases = Object.entries(writes).flatMap(([name, tried]) =>
  tried.map(([actor, input]) => [name, actor, input] as const),
);
it.each(cases)('tells in events all that %s by %s changes', async (name, actor, input) => {
  const world = await makeWorld();
  const { cid } = world;
  const inbox = await cid.watch(REPLICA_EVENTS.inbox);
  await inbox.next();
  const before = await readSnapshot(cid);

  await run(world[actor], name, input(world));

  const gone = name === 'deleteAccount' ? world[actor].id : null;
  if (gone) await jobsDone(app);
  const after = await readSnapshot(cid);
  const live: Record<string, any> = { ...before };
  /** One event stands for all of its messages: PROTOCOL.md says to read the chat anew. */
  const tellsOfAGoneAccount = ({ __typename: type }: { __typename: string }) =>
    gone !== null && (type === 'MemberLeftEvent' || type === 'ChatUpdatedEvent');
  const isSame = async () => {
    for (const event of inbox.pending()) {
      const { chatId } = event;
      const known = live[chatId] ?? (await readChat(cid, chatId));
      const next = tellsOfAGoneAccount(event)
        ? await readChat(cid, chatId)
        : known && applyEvent(known, event, cid.id);
      if (next) live[chatId] = next;
      else delete live[chatId];
    }
    return JSON.stringify(sorted(withoutPerson(live, gone))) === JSON.stringify(sorted(after));
  };
  await until(isSame, 'the events have come').catch(() => undefined);
  expect(withoutPerson(live, gone)).toEqual(after);

  for (const [chatId, chat] of Object.entries(after)) {
    let replayed = before[chatId];
    if (!replayed) continue;
    const stream = await cid.watch(REPLICA_EVENTS.chat, { chatId, after: replayed.lastSeq });
    await stream.next();
    while (replayed.lastSeq < chat.lastSeq) {
      const event = await stream.next();
      replayed = tellsOfAGoneAccount(event)
        ? await readChat(cid, event.chatId)
        : applyEvent(replayed, event, cid.id);
    }
    expect(asLogged(withoutPerson(replayed, gone))).toEqual(asLogged(chat));
    stream.close();
  }
});

it('tells in events all that joinRoom changes', async () => {
  const [ann, cid] = await app.people('ann', 'cid');
  const chatId = await createRoom(ann);
  const before = await readChat(ann, chatId);
  const stream = await ann.watch(REPLICA_EVENTS.chat, { chatId, after: before.lastSeq });
  await stream.next();

  await run(cid, 'joinRoom', { chatId });

  const after = await readChat(ann, chatId);
  let replica = before;
  while (replica.lastSeq < after.lastSeq) {
    replica = applyEvent(replica, await stream.next(), ann.id);
  }
  expect(replica).toEqual(after);
});

it('has in a snapshot nothing newer than its lastSeq, so that the events after it make it whole', async () => {
  const { ann, bob, cid, chatId } = await makeWorld();
  let isOver = false;
  const writing = [ann, bob].map(async (person) => {
    for (let n = 0; !isOver; n++) {
      const { id: messageId } = await send(person, chatId, `message ${n}`);
      await run(person, 'editMessage', { messageId, text: `changed ${n}` });
      if (n % 3 === 0) await run(person, 'deleteMessage', { messageId });
    }
  });
  const roles = (async () => {
    for (let n = 0; !isOver; n++) {
      const role = n % 2 === 0 ? 'MEMBER' : 'ADMIN';
      await run(ann, 'setMemberRole', { chatId, userId: bob.id, role });
    }
  })();

  const snapshots: any[] = [];
  while (snapshots.length < SNAPSHOTS) snapshots.push(await readChat(cid, chatId));
  isOver = true;
  await Promise.all([...writing, roles]);

  const last = await readChat(cid, chatId);
  const stream = await cid.watch(REPLICA_EVENTS.chat, { chatId, after: snapshots[0].lastSeq });
  await stream.next();
  const events = await stream.take(last.lastSeq - snapshots[0].lastSeq);
  for (const snapshot of snapshots) {
    const made = events.reduce((chat, event) => applyEvent(chat, event, cid.id), snapshot);
    const shown = Object.keys(last.messages).map((id) => [id, made.messages[id]]);
    const messages = Object.fromEntries(shown);
    expect(asLogged({ ...made, messages })).toEqual(asLogged(last));
  }
});

/** People are not part of the log: of one whose account is gone, a client forgets what it knew. */
function withoutPerson(value: any, id: string | null): any {
  return JSON.parse(JSON.stringify(value), (_key, part) => (id && part?.id === id ? null : part));
}

/** Receipts, preferences and drafts are not replayed: whoever resumes reads them anew. */
function asLogged({ members, viewerPreferences, draft, ...chat }: any) {
  const plain = Object.values<any>(members).map(({ deliveredSeq, readSeq, ...member }) => member);
  return { ...chat, members: plain.sort((one, other) => one.id.localeCompare(other.id)) };
}

function sorted(value: any): any {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other)));
}
