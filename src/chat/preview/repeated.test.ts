import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { forward } from '../../../test/kit/forwards.ts';
import { mediaLeft } from '../../../test/kit/media.ts';
import { photo } from '../../../test/kit/media/pictures.ts';
import {
  type Linked,
  previewsNow,
  previewsOf,
  startLinked,
  titlesOf,
} from '../../../test/kit/previews.ts';
import { outboundTo, type Site } from '../../../test/kit/site.ts';

let linked: Linked;
let app: TestApp;
let site: Site;
beforeAll(async () => {
  linked = await startLinked();
  ({ app, site } = linked);
});
afterAll(() => linked.stop());

describe('a link', () => {
  it('is not looked at again within a day for the same person', async () => {
    const { ann, bob, chatId } = await linked.group();
    const picture = site.put('/again.png', await photo(32, 32), 'image/jpeg');
    const url = linked.newPage('Again', picture);
    const first = await send(ann, chatId, url);
    const [shown] = await previewsOf(app, ann, first.id);
    const asked = () => site.pathsAsked().filter((path) => url.endsWith(path)).length;

    const second = await send(ann, chatId, `${url} again`);
    expect(await previewsOf(app, ann, second.id)).toEqual([shown]);
    expect(asked()).toBe(1);

    await app.sql(`UPDATE message_previews SET fetched_at = now() - interval '25 hours'`);
    const third = await send(ann, chatId, `${url} still`);
    const fourth = await send(bob, chatId, url);
    expect(await titlesOf(app, ann, third.id)).toEqual(['Again']);
    expect(await titlesOf(app, ann, fourth.id)).toEqual(['Again']);
    expect(asked()).toBe(3);

    // The picture stays as long as one of them shows it.
    const { id: mediaId } = shown!.image!;
    await act(ann, 'deleteMessage', { messageId: first.id });
    expect(await mediaLeft(app, mediaId)).toEqual([mediaId]);
    await act(ann, 'deleteMessage', { messageId: second.id });
    expect(await mediaLeft(app, mediaId)).toEqual([]);
  });

  it('is looked at anew for each chat that a message is forwarded to', async () => {
    const { ann, bob, chatId } = await linked.group();
    const [here, there] = [await createGroup(bob), await createGroup(bob)];
    const { id } = await send(ann, chatId, linked.newPage('Forwarded'));

    const messages: any[] = await forward(bob, id, [here, there]);

    for (const message of messages) {
      expect(await titlesOf(app, bob, message.id)).toEqual(['Forwarded']);
    }
  });

  it('is shown with a reply in a thread, with files and with a poll', async () => {
    const { ann, chatId } = await linked.group();
    const root = await send(ann, chatId, 'root');
    const url = linked.newPage('Everywhere');
    const inputs = [
      { text: url, threadRootId: root.id },
      { text: url, poll: { question: 'Go?', options: ['Yes', 'No'] } },
      { text: `@${ann.username} ${url}` },
    ];
    for (const input of inputs) {
      const { sendMessage } = await ann.run(
        `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`,
        { input: { chatId, ...input } },
      );

      expect(await titlesOf(app, ann, sendMessage.message.id)).toEqual(['Everywhere']);
    }
  });

  it('is looked at no more often for somebody than the rate allows', async () => {
    const limited = await startApp(
      {
        linkPreviews: true,
        runsJobs: true,
        rateLimits: true,
        rates: { ...app.config.rates, previews: { points: 3, seconds: 600 } },
      },
      undefined,
      outboundTo(site),
    );
    const [ann] = await limited.people('ann');
    const chatId = await createGroup(ann);

    const first = await send(ann, chatId, `${linked.newPage('one')} ${linked.newPage('two')}`);
    expect(await titlesOf(limited, ann, first.id)).toEqual(['one', 'two']);
    const second = await send(ann, chatId, `${linked.newPage('three')} ${linked.newPage('four')}`);
    expect(await titlesOf(limited, ann, second.id)).toEqual([]);

    await limited.stop();
  });
});

describe('LINK_PREVIEWS=off', () => {
  it('has nobody asked, and nothing shown', async () => {
    const quiet = await app.node({ linkPreviews: false, runsJobs: true });
    const { ann, chatId } = await linked.group();
    const url = linked.newPage('Off');
    const asked = site.asked.length;

    const { id } = await send(quiet.as(ann), chatId, url);
    const shownBefore = await send(ann, chatId, linked.newPage('On'));

    expect(await previewsOf(app, ann, id)).toEqual([]);
    expect(site.asked).toHaveLength(asked + 1);
    expect(await previewsNow(quiet.as(ann), shownBefore.id)).toEqual([]);
    await quiet.stop();
  });
});
