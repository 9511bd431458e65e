import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { WebSocket } from 'ws';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';
import { until } from '../../../test/kit/until.ts';
import { createChatAccess } from '../../chat/access/hub-access.ts';
import { createChatStream } from '../hub/chat-stream.ts';
import { createWatcher } from '../hub/watcher.ts';
import { bytesOf } from '../wire/frame.ts';
import { createEventRegistry } from './registry.ts';
import { pruneLogs } from './retention.ts';
import { openOrm } from '../../../test/kit/orm.ts';

const EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) {
    __typename seq
    ... on ReadyEvent { position lastSeq }
    ... on ResyncRequiredEvent { lastSeq }
    ... on MessageAddedEvent { message { text } }
    ... on MessageEditedEvent { message { text } }
  }
}`;
const INBOX = `subscription ($after: [ChatPositionInput!]) {
  inboxEvents(after: $after) {
    __typename ... on ChatEvent { chatId seq } ... on ResyncRequiredEvent { lastSeq }
  }
}`;
const RETENTION = { days: 30, events: 100 };

let app: TestApp;
let orm: MikroORM;
beforeAll(async () => {
  app = await startApp({ logRetention: RETENTION });
  orm = openOrm(app.config.databaseUrl);
});
afterAll(async () => {
  await orm.close();
  await app.stop();
});

const prune = (from: { afterId?: string } = {}, lease = { isOver: () => false }) =>
  pruneLogs({ rootEm: orm.em, config: app.config }, from, lease);

/** A chat with so many events more, all of them about its first message, so many days old. */
async function chatWith({ more, days }: { more: number; days: number }) {
  const [ann] = await app.people('ann');
  const chatId = await createGroup(ann);
  const { id } = await send(ann, chatId, 'first');
  await app.sql(
    `INSERT INTO chat_events (chat_id, seq, type, subject_id, actor_id, at)
     SELECT c.id, c.last_seq + n, 'messageEdited', $2, $3, now()
     FROM chats c, generate_series(1, $4::int) n WHERE c.id = $1`,
    [chatId, id, ann.id, more],
  );
  const [{ lastSeq }] = await app.sql(
    'UPDATE chats SET last_seq = last_seq + $2::int WHERE id = $1 RETURNING last_seq AS "lastSeq"',
    [chatId, more],
  );
  await age(chatId, days, lastSeq);
  return { ann, chatId, lastSeq: lastSeq as number };
}

const age = (chatId: string, days: number, upTo: number) =>
  app.sql(
    `UPDATE chat_events SET at = now() - make_interval(days => $2)
     WHERE chat_id = $1 AND seq <= $3`,
    [chatId, days, upTo],
  );

async function seqsOf(chatId: string): Promise<number[]> {
  const rows = await app.sql('SELECT seq FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);
  return rows.map(({ seq }) => seq);
}

const upFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_value, index) => first + index);

async function firstOf(person: Person, chatId: string, after: number) {
  const stream = await person.watch(EVENTS, { chatId, after });
  const first = await stream.next();
  stream.close();
  return first;
}

describe('the log of a chat', () => {
  it('loses what is both older and further back than it is to be kept, batch by batch', async () => {
    const old = await chatWith({ more: 2_500, days: 31 });
    const young = await chatWith({ more: 200, days: 29 });
    const short = await chatWith({ more: 90, days: 31 });

    await prune();

    expect(await seqsOf(old.chatId)).toEqual(upFrom(old.lastSeq - 99, old.lastSeq));
    expect(await seqsOf(young.chatId)).toHaveLength(young.lastSeq);
    expect(await seqsOf(short.chatId)).toHaveLength(short.lastSeq);
  });

  it('has no hole where clocks disagree: what follows a young event stays', async () => {
    const { chatId, lastSeq } = await chatWith({ more: 200, days: 31 });
    await app.sql('UPDATE chat_events SET at = now() WHERE chat_id = $1 AND seq = 11', [chatId]);

    await prune();

    expect(await seqsOf(chatId)).toEqual(upFrom(11, lastSeq));
  });

  it('is pruned on from where a run was cut off', async () => {
    const chats = [
      await chatWith({ more: 200, days: 31 }),
      await chatWith({ more: 200, days: 31 }),
    ];
    let steps = 0;

    const rest = await prune({}, { isOver: () => ++steps > 1 });
    const done = await prune(rest ?? {});

    expect(rest).toEqual({ afterId: expect.any(String) });
    expect(done).toBeNull();
    for (const { chatId, lastSeq } of chats) {
      expect(await seqsOf(chatId)).toEqual(upFrom(lastSeq - 99, lastSeq));
    }
  });
});

describe('whoever resumes', () => {
  it('is told to resync behind the cut, and nowhere before it', async () => {
    const { ann, chatId, lastSeq } = await chatWith({ more: 200, days: 31 });
    await prune();
    const cut = lastSeq - 100;

    expect(await firstOf(ann, chatId, cut)).toMatchObject({ __typename: 'ReadyEvent' });
    expect(await firstOf(ann, chatId, lastSeq)).toMatchObject({ __typename: 'ReadyEvent' });
    for (const after of [0, cut - 1]) {
      expect(await firstOf(ann, chatId, after)).toEqual({
        __typename: 'ResyncRequiredEvent',
        seq: null,
        lastSeq,
      });
    }
  });

  it('is told so in the inbox, too, and goes on from there', async () => {
    const { ann, chatId, lastSeq } = await chatWith({ more: 200, days: 31 });
    await prune();

    const inbox = await ann.watch(INBOX, { after: [{ chatId, seq: 1 }] });
    await send(ann, chatId, 'next');

    expect(await inbox.take(3)).toMatchObject([
      { __typename: 'InboxReadyEvent' },
      { __typename: 'ResyncRequiredEvent', chatId, lastSeq },
      { __typename: 'MessageAddedEvent', chatId, seq: lastSeq + 1 },
    ]);
  });

  it('is told to resync when more than 5,000 events behind', async () => {
    const { ann, chatId, lastSeq } = await chatWith({ more: 5_100, days: 0 });

    expect(await firstOf(ann, chatId, lastSeq - 5_001)).toMatchObject({
      __typename: 'ResyncRequiredEvent',
      lastSeq,
    });
    expect(await firstOf(ann, chatId, lastSeq - 5_000)).toMatchObject({
      __typename: 'ReadyEvent',
      position: lastSeq - 5_000,
    });
  });

  it('is told to resync when the log is cut between the greeting and the replay', async () => {
    const { ann, chatId, lastSeq } = await chatWith({ more: 500, days: 31 });
    const lock = await hold(app, 'LOCK TABLE messages IN ACCESS EXCLUSIVE MODE', []);
    const watching = ann.watch(
      EVENTS.replace('__typename seq', '__typename seq chat { lastMessage { text } }'),
      { chatId, after: 10 },
    );
    await lock.waiters(1);

    await prune();
    await lock.release();

    const stream = await watching;
    expect(await stream.take(2)).toMatchObject([
      { __typename: 'ReadyEvent', position: 10, lastSeq },
      { __typename: 'ResyncRequiredEvent', lastSeq },
    ]);
    await send(ann, chatId, 'next');
    expect(await stream.next()).toMatchObject({ seq: lastSeq + 1, message: { text: 'next' } });
  });

  it('is told to resync when the log is cut while they read slowly', async () => {
    const { chatId, lastSeq } = await chatWith({ more: 8_000, days: 31 });
    const told: string[] = [];
    let reads = true;
    const stream = createChatStream({
      chatId,
      head: lastSeq,
      em: orm.em,
      access: createChatAccess(orm.em),
      events: createEventRegistry([]),
      render: (deliveries) =>
        deliveries.map(async ({ event }) => ({
          cost: 1,
          payloadFor: () => bytesOf(String('seq' in event && event.seq)),
        })),
      charge() {},
      log: { warn() {} },
    });
    const outgoing = {
      socket: { readyState: WebSocket.OPEN, OPEN: WebSocket.OPEN },
      stream: {
        get writableLength() {
          return reads ? 0 : 300_000;
        },
        write(frames: string) {
          told.push(...[...frames.matchAll(/(\d+)}/g)].map(([, seq]) => seq!));
          reads = false;
        },
      },
    };
    const group = { cost: 1, recentBytes: 0, perViewer: new Set() };
    const watcher = createWatcher({
      subscriber: { viewer: { id: '' }, group, operation: {}, head: '', outgoing } as any,
      accepts: () => true,
      membersOnly: false,
      isMember: true,
      accessSeq: lastSeq,
      cursor: 0,
      onOut: () => {},
      onLost: async (seq: number) => void told.push(`resync after ${seq}`),
    });

    stream.add(watcher);
    await until(() => told.length > 0, 'the beginning is sent');
    await prune();
    reads = true;
    await until(() => watcher.cursor === lastSeq, 'the end is reached');
    stream.close();

    const replayed = told.slice(0, -1);
    expect(replayed).toEqual(upFrom(1, replayed.length).map(String));
    expect(replayed.length).toBeLessThan(lastSeq - 100);
    expect(told.at(-1)).toBe(`resync after ${lastSeq}`);
  });
});
