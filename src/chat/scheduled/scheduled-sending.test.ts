import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import {
  CANCEL_SCHEDULED,
  makeDue,
  schedule,
  scheduledOf,
  tryOnceMore,
  UPDATE_SCHEDULED,
} from '../../../test/kit/scheduled.ts';
import { until } from '../../../test/kit/until.ts';

let app: TestApp;
let ann: Person;
let bob: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
beforeEach(async () => {
  [ann, bob] = await app.people('ann', 'bob');
  chatId = await createGroup(ann, bob);
});
afterAll(() => app.stop());

async function saidIn(place: string, viewer = bob): Promise<any[]> {
  const { chat } = await viewer.run(
    `{ chat(id: "${place}") { messages(last: 100) {
       nodes { kind text sender { id } replyTo { id } attachments { id } }
     } } }`,
  );
  return chat.messages.nodes.filter(({ kind }: any) => kind !== 'SYSTEM');
}

it('is sent when its time has come, as its author wrote it, and is on the list no more', async () => {
  const { id: replyToId } = await send(bob, chatId, 'When?');
  const mediaIds = [await makeMedia(app, ann)];
  const { id } = await schedule(ann, chatId, 'At dawn', { replyToId, mediaIds });
  const stream = await bob.watch(
    'subscription { inboxEvents { __typename ... on MessageAddedEvent { message { text } } } }',
  );
  await stream.next();

  await makeDue(app, id);

  expect(await stream.next()).toMatchObject({ message: { text: 'At dawn' } });
  await until(async () => (await scheduledOf(ann)).length === 0, 'it is off the list');
  expect((await saidIn(chatId)).at(-1)).toMatchObject({
    ...{ text: 'At dawn', sender: { id: ann.id }, replyTo: { id: replyToId } },
    attachments: [{ id: mediaIds[0] }],
  });
});

it('is sent at once where it is changed to a moment that has passed', async () => {
  const { id } = await schedule(ann, chatId, 'Tomorrow');

  const sendAt = new Date(Date.now() - 60_000).toISOString();
  const input = { scheduledMessageId: id, text: 'Now', sendAt };
  await ann.run(UPDATE_SCHEDULED, { input });

  await until(async () => (await scheduledOf(ann)).length === 0, 'it is off the list');
  expect(await saidIn(chatId)).toMatchObject([{ text: 'Now' }]);
});

it('is sent once, however often, and by however many nodes, it is tried', async () => {
  const node = await app.node({ runsJobs: true });
  const { id } = await schedule(ann, chatId, 'Once');
  for (let n = 0; n < 5; n += 1) {
    await ann.run(UPDATE_SCHEDULED, { input: { scheduledMessageId: id } });
  }

  await makeDue(app, id);
  await until(async () => (await scheduledOf(ann)).length === 0, 'it is off the list');
  await jobsDone(app);
  await node.stop();

  expect(await saidIn(chatId)).toMatchObject([{ text: 'Once' }]);
});

it('is sent once where a node died between the sending and the list', async () => {
  const { id } = await schedule(ann, chatId, 'Once');
  await send(ann, chatId, 'Once', { clientMessageId: `scheduled:${id}` });
  await app.sql('UPDATE scheduled_messages SET is_sending = true WHERE id = $1', [id]);
  for (const mutation of [UPDATE_SCHEDULED, CANCEL_SCHEDULED]) {
    const { extensions } = await ann.fail(mutation, { input: { scheduledMessageId: id } });
    expect(extensions.code).toBe('CONFLICT');
  }

  await makeDue(app, id);

  await until(async () => (await scheduledOf(ann)).length === 0, 'it is off the list');
  expect(await saidIn(chatId)).toMatchObject([{ text: 'Once' }]);
});

it('is refused where its author is out by then, who is told why and may try again', async () => {
  const { id } = await schedule(bob, chatId, 'I am back');
  await act(ann, 'removeMember', { chatId, userId: bob.id });

  await makeDue(app, id);
  await until(async () => (await scheduledOf(bob))[0]?.failure !== null, 'it is refused');

  expect(await scheduledOf(bob)).toMatchObject([{ id, chat: null, failure: 'NOT_FOUND' }]);
  expect(await saidIn(chatId, ann)).toEqual([]);
  await act(ann, 'addMembers', { chatId, userIds: [bob.id] });
  const sendAt = new Date(Date.now() - 60_000).toISOString();
  await bob.run(UPDATE_SCHEDULED, { input: { scheduledMessageId: id, sendAt } });
  await until(async () => (await scheduledOf(bob)).length === 0, 'it is off the list');
  expect(await saidIn(chatId)).toMatchObject([{ text: 'I am back' }]);
});

/** What came of it for its author: CONFLICT and NOT_FOUND say that it goes out, or has. */
async function cancel(
  author: Pick<Person, 'reply'>,
  scheduledMessageId: string,
): Promise<'sent' | 'taken back'> {
  const { errors } = await author.reply(CANCEL_SCHEDULED, { input: { scheduledMessageId } });
  return errors ? 'sent' : 'taken back';
}

it('is either sent or taken back, whoever comes first', async () => {
  for (let round = 0; round < 5; round += 1) {
    const place = await createGroup(ann, bob);
    const { id } = await schedule(ann, place, 'Maybe');

    await makeDue(app, id);
    const [outcome] = await Promise.all([
      cancel(ann, id),
      // It wakes this node at once.
      schedule(ann, place, 'Later').then(({ id: other }) => cancel(ann, other)),
    ]);

    await until(async () => (await scheduledOf(ann, place)).length === 0, 'it is off the list');
    const texts = (await saidIn(place)).map(({ text }) => text);
    expect(texts).toEqual(outcome === 'sent' ? ['Maybe'] : []);
  }
});

it('is not sent once it is taken back, though one node was at it while another was refused', async () => {
  const elsewhere = await createGroup(ann);
  const mediaIds = [await makeMedia(app, ann)];
  const { id } = await schedule(ann, chatId, 'Maybe', { mediaIds });
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);
  await makeDue(app, id);
  await chat.waiters(1);

  await app.sql(`UPDATE media SET state = 'FAILED' WHERE id = ANY($1)`, [mediaIds]);
  const node = await app.node({ runsJobs: true });
  await tryOnceMore(app, id);
  // It wakes that node, which does not wait for the other.
  await cancel(node.as(ann), (await schedule(node.as(ann), elsewhere, 'Later')).id);
  const begun = `SELECT FROM confab_jobs.job WHERE name = 'sendScheduled' AND state > 'retry'
    AND data->>'scheduledId' = $1`;
  await until(async () => (await app.sql(begun, [id])).length === 2, 'both are at it');
  const outcome = await cancel(ann, id);
  await chat.release();
  await jobsDone(app);
  await node.stop();

  expect(outcome).toBe('taken back');
  expect(await saidIn(chatId)).toEqual([]);
});

it('waits for its turn where there is a slow mode, and may be changed meanwhile', async () => {
  await act(ann, 'updateChat', { chatId, slowModeSeconds: 3_600 });
  await send(bob, chatId, 'first');
  const { id } = await schedule(bob, chatId, 'second');

  await makeDue(app, id);
  const waiting = `SELECT FROM confab_jobs.job WHERE name = 'sendScheduled' AND state = 'created'
    AND data->>'scheduledId' = $1 AND start_after > now() + interval '10 minutes'
    AND start_after < now() + interval '2 hours'`;
  await until(async () => (await app.sql(waiting, [id])).length > 0, 'it waits');

  expect(await scheduledOf(bob)).toMatchObject([{ text: 'second', failure: null }]);
  await act(ann, 'updateChat', { chatId, slowModeSeconds: null });
  const sendAt = new Date(Date.now() - 60_000).toISOString();
  await bob.run(UPDATE_SCHEDULED, { input: { scheduledMessageId: id, sendAt } });
  await until(async () => (await scheduledOf(bob)).length === 0, 'it is off the list');
  expect((await saidIn(chatId)).map(({ text }) => text)).toEqual(['first', 'second']);
});
