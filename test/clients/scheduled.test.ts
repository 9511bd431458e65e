import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Confab } from '../../client/src/confab.ts';
import { act, createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { textsIn } from '../kit/forwards.ts';
import { later, makeDue, schedule, scheduledOf } from '../kit/scheduled.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp({ runsJobs: true })));
afterEach(() => app.endTest());
afterAll(() => app.stop());

const inADay = () => new Date(later());

/** Somebody's list of one chat, as it is shown. */
async function openList(confab: Confab, chatId: string) {
  const live = confab.live.get()!;
  const scheduled = await live.scheduled();
  const list = scheduled.list(chatId);
  let changes = 0;
  list.subscribe(() => void changes++);
  await until(() => list.get().isLoaded, 'the list is read');
  await until(() => live.connection.get().state === 'live', 'it is live');
  const texts = () => list.get().items.map(({ text }) => text);
  return { scheduled, list, texts, changes: () => changes };
}

it('schedules messages with files, changes them, takes them back, and follows what is sent', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const [chatId, elsewhere] = [await createGroup(ann, bob), await createGroup(ann)];
  await schedule(ann, elsewhere, 'elsewhere');
  const { id: replyToId } = await send(bob, chatId, 'When?');
  const { scheduled, list, texts } = await openList(await app.signIn(ann), chatId);
  expect(texts()).toEqual([]);
  expect(scheduled.list().get().items).toMatchObject([{ chat: { id: elsewhere } }]);

  const file = new Blob(['Red and blue'], { type: 'text/plain' });
  const files = [{ file, filename: 'flag.txt' }];
  const sendAt = inADay();
  await scheduled.schedule(chatId, { text: 'At dawn', replyToId, files, sendAt });
  await scheduled.schedule(chatId, { text: 'Never', sendAt: inADay() });
  const [first, second] = list.get().items;
  expect(first).toMatchObject({
    ...{ text: 'At dawn', sendAt: sendAt.toISOString(), failure: null },
    ...{
      chat: { id: chatId },
      replyTo: { id: replyToId },
      attachments: [{ filename: 'flag.txt' }],
    },
  });
  await scheduled.update(first!.id, { text: 'At noon' });
  await scheduled.cancel(second!.id);
  expect(texts()).toEqual(['At noon']);
  expect(await scheduledOf(ann, chatId)).toMatchObject([{ text: 'At noon' }]);

  await makeDue(app, first!.id);

  await until(() => texts().length === 0, 'it is off the list');
  expect(await textsIn(bob, chatId)).toEqual(['When?', 'At noon']);
  await expect(scheduled.cancel(first!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('tells what is refused, at once or when its time has come, and sends it once it may', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { scheduled, list } = await openList(await app.signIn(bob), chatId);

  const past = { text: 'Too late', sendAt: new Date(0) };
  await expect(scheduled.schedule(chatId, past)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'sendAt' }],
  });
  await scheduled.schedule(chatId, { text: 'I am back', sendAt: inADay() });
  const [{ id } = { id: '' }] = list.get().items;
  await act(ann, 'updateChat', { chatId, rights: { sendMessages: 'ADMIN' } });
  await scheduled.sendNow(id);
  await until(() => list.get().items[0]?.failure === 'FORBIDDEN', 'it is told');

  await act(ann, 'updateChat', { chatId, rights: { sendMessages: 'MEMBER' } });
  await scheduled.sendNow(id);

  await until(() => list.get().items.length === 0, 'it is off the list');
  expect(await textsIn(ann, chatId)).toEqual(['I am back']);
});

it('keeps what it shows without a network, says why it may be old, and reads it anew once there is one', async () => {
  const [ann] = await app.people('ann');
  const chatId = await createGroup(ann);
  await schedule(ann, chatId, 'first');
  const { scheduled, list, texts } = await openList(await app.signIn(ann), chatId);

  app.proxy.cut();
  await expect(
    scheduled.schedule(chatId, { text: 'second', sendAt: inADay() }),
  ).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
  expect(list.get()).toMatchObject({ isLoaded: true, failure: { code: 'NETWORK_ERROR' } });
  expect(texts()).toEqual(['first']);
  await schedule(ann, chatId, 'third');
  app.proxy.mend();

  await until(() => texts().join() === 'first,third', 'it is read anew');
  expect(list.get().failure).toBeNull();
});
