import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { openInbox } from '../../../test/kit/inbox.ts';

const EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) { __typename chatId seq at chat { lastSeq } }
}`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** As a newer version does it, in one transaction; nobody is told of it. */
const writeUnknown = (chatId: string, actorId: string) =>
  app.sql(
    `WITH counted AS (
       UPDATE chats SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq
     )
     INSERT INTO chat_events (chat_id, seq, type, actor_id, at)
     SELECT $1, last_seq, 'ofANewerVersion', $2, now() FROM counted`,
    [chatId, actorId],
  );

it('tells events of a newer version in their place, live and when resumed', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { seq: start } = await send(ann, chatId, 'before');
  const [live, inbox] = [await bob.watch(EVENTS, { chatId }), await openInbox(bob)];
  await live.next();

  await writeUnknown(chatId, ann.id);
  await send(ann, chatId, 'between');
  await writeUnknown(chatId, ann.id);

  const types = ['OtherEvent', 'MessageAddedEvent', 'OtherEvent'];
  const expected = types.map((__typename, index) => ({
    __typename,
    chatId,
    seq: start + 1 + index,
    chat: {},
  }));
  expect(await live.take(3)).toMatchObject(expected);
  expect(await inbox.take(3)).toMatchObject(expected);
  const resumed = await bob.watch(EVENTS, { chatId, after: start });
  expect((await resumed.take(4)).slice(1)).toMatchObject(expected);
  [live, inbox, resumed].forEach((stream) => stream.close());
});
