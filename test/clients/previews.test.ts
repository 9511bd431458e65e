import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { act, createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { editMessage } from '../kit/edits.ts';
import { goLive } from '../kit/live.ts';
import { photo } from '../kit/media/pictures.ts';
import { outboundTo, type Site, startSite } from '../kit/site.ts';
import { until } from '../kit/until.ts';

let site: Site;
let app: ClientApp;
beforeAll(async () => {
  site = await startSite();
  app = await startClientApp({ linkPreviews: true, runsJobs: true }, outboundTo(site));
});
afterEach(() => app.endTest());
afterAll(async () => {
  await app.stop();
  await site.stop();
});

it('what links lead to is shown once the server has looked, as edits and deletions leave it, and with the history', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(bob, ann);
  const [pier, quay] = [
    site.put('/pier.jpg', await photo(120, 60), 'image/jpeg'),
    site.put('/quay.jpg', await photo(64, 64), 'image/jpeg'),
  ];
  const first = await send(bob, chatId, 'first');
  const { message, timeline } = await goLive(app, ann);
  const shownTimeline = timeline(chatId);
  const isShown = () => shownTimeline.get().entries.some((entry) => entry.id === first.id);
  await until(isShown, 'the chat is shown');
  const urlsOf = (id: string) =>
    message(id)
      .get()
      ?.linkPreviews.map(({ url }) => url) ?? [];
  const shown = (id: string, ...urls: string[]) =>
    until(() => urlsOf(id).join() === urls.join(), `${urls.join()} is shown`);

  const { id } = await send(bob, chatId, pier);
  await shown(id, pier);
  expect(message(id).get()?.linkPreviews[0]?.image).toMatchObject({
    kind: 'IMAGE',
    state: 'READY',
  });
  await editMessage(bob, id, `${quay} ${pier}`);
  await shown(id, quay, pier);
  await editMessage(bob, id, quay);
  await shown(id, quay);

  const later = await app.signIn(ann);
  const again = later.live.get()!;
  const isRead = () =>
    again
      .timeline(chatId)
      .get()
      .entries.some((entry) => entry.id === id);
  await until(isRead, 'the history is read');
  expect(
    again
      .message(id)
      .get()
      ?.linkPreviews.map(({ url }) => url),
  ).toEqual([quay]);

  await act(bob, 'deleteMessage', { messageId: id });
  await until(() => typeof message(id).get()?.deletedAt === 'string', 'it is deleted');
  expect(urlsOf(id)).toEqual([]);
});
