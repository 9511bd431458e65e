import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive, isWithoutGap } from '../kit/live.ts';
import { addReaction } from '../kit/reactions.ts';
import { reply } from '../kit/threads.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

it('a reply that is in its thread alone is no message of its chat, whatever is told of it', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const root = { chatId, ...(await send(bob, chatId, 'to be talked about')) };
  const live = await goLive(app, ann);
  const timeline = live.timeline(chatId);
  const ids = () => timeline.get().entries.map(({ id }) => id);
  await until(() => ids().includes(root.id), 'the root');
  const before = ids();

  const alone = await reply(bob, root, 'between us');
  await addReaction(bob, alone.id);
  const shared = await reply(bob, root, 'for all to see', { alsoInChat: true });
  await until(() => ids().includes(shared.id), 'the reply that is also in the chat');

  expect(ids()).toEqual([...before, shared.id]);
  expect(live.unread(chatId)).toBe(2);
  expect(live.chat(chatId).get()?.lastMessage?.id).toBe(shared.id);
  expect(isWithoutGap(live.seqs(chatId))).toBe(true);
});
