import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { copyChat } from '../../../test/kit/copies.ts';
import { openInbox } from '../../../test/kit/inbox.ts';
import { ratesWith } from '../../../test/kit/rates.ts';

const CHATS = 300;

let app: TestApp;
let ann: Person;
let chats: { id: string; seq: number }[];
beforeAll(async () => {
  app = await startApp({ rateLimits: true, rates: ratesWith({}) });
  [ann] = await app.people('ann');
  await copyChat(app, await createGroup(ann), CHATS - 1);
  chats = await app.sql('SELECT id, last_seq AS seq FROM chats ORDER BY id');
});
afterAll(() => app.stop());

const countedOf = async (person: Person): Promise<number> => {
  const { rateLimits } = await person.run('{ rateLimits { name limit remaining } }');
  const { limit, remaining } = rateLimits.find(({ name }: any) => name === 'events');
  return limit - remaining;
};

describe('an inbox of many chats', () => {
  it('is told to read all of them anew in few queries, and goes on', async () => {
    const absurd = chats.map(({ id }) => ({ chatId: id, seq: 999_999 }));
    let inbox = await openInbox(ann);
    inbox.close();
    let events: any[] = [];

    const queries = await app.queriesDuring(async () => {
      inbox = await openInbox(ann, absurd);
      events = await inbox.take(CHATS);
    });
    await send(ann, absurd[7]!.chatId, 'live');

    expect(events.map(({ __typename }) => __typename)).toEqual(
      Array(CHATS).fill('ResyncRequiredEvent'),
    );
    expect(events.map(({ chatId }) => chatId).sort()).toEqual(absurd.map(({ chatId }) => chatId));
    expect(queries.length).toBeLessThan(100);
    expect(await inbox.next()).toMatchObject({ message: { text: 'live' } });
    inbox.close();
  });

  it('resumes in each of them, and what that takes is counted', async () => {
    const [{ seq: newest }] = await app.sql('SELECT last_seq AS seq FROM chats WHERE id = $1', [
      chats[7]!.id,
    ]);
    const places = chats.map(({ id, seq }) => ({ chatId: id, seq: seq - 1 }));
    const before = await countedOf(ann);

    const inbox = await openInbox(ann, places);
    const missed = await inbox.take(CHATS + newest - chats[7]!.seq);

    expect(new Set(missed.map(({ chatId }) => chatId)).size).toBe(CHATS);
    expect((await countedOf(ann)) - before).toBeGreaterThanOrEqual((CHATS * 12) / 1_000 - 1);
    inbox.close();
  });
});
