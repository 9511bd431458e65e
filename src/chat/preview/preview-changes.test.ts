import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../../../test/kit/app.ts';
import { act, send } from '../../../test/kit/chats.ts';
import { editMessage } from '../../../test/kit/edits.ts';
import { mediaLeft } from '../../../test/kit/media.ts';
import { photo } from '../../../test/kit/media/pictures.ts';
import {
  CHAT_EVENTS,
  type Linked,
  pageOf,
  previewsNow,
  previewsOf,
  startLinked,
  titlesOf,
} from '../../../test/kit/previews.ts';
import type { Site } from '../../../test/kit/site.ts';

let linked: Linked;
let app: TestApp;
let site: Site;
beforeAll(async () => {
  linked = await startLinked();
  ({ app, site } = linked);
});
afterAll(() => linked.stop());

describe('an edit', () => {
  it('that changes the links takes what they showed at once, and has the new ones looked at', async () => {
    const { ann, bob, chatId } = await linked.group();
    const picture = site.put('/edit.png', await photo(32, 32), 'image/jpeg');
    const [first, second] = [linked.newPage('First', picture), linked.newPage('Second')];
    const { id } = await send(ann, chatId, first);
    const [shown] = await previewsOf(app, ann, id);
    const events = await bob.watch(CHAT_EVENTS, { chatId });
    await events.next();

    const asked = site.asked.length;
    await editMessage(ann, id, `${second} ${first}`);
    expect(await events.next()).toMatchObject({ __typename: 'MessageEditedEvent' });
    expect(await events.next()).toMatchObject({
      change: 'PREVIEW',
      message: { linkPreviews: [{ title: 'Second' }, shown] },
    });
    expect(site.asked).toHaveLength(asked + 1);

    await editMessage(ann, id, second);
    expect(await mediaLeft(app, shown!.image!.id)).toEqual([]);
    expect(await events.next()).toMatchObject({ __typename: 'MessageEditedEvent' });
    expect(await titlesOf(app, bob, id)).toEqual(['Second']);

    await editMessage(ann, id, 'nothing');
    expect(await previewsNow(bob, id)).toEqual([]);
    events.close();
  });

  it('that leaves the links tells nothing of them', async () => {
    const { ann, chatId } = await linked.group();
    const url = linked.newPage('Left');
    const { id, seq } = await send(ann, chatId, url);
    expect(await titlesOf(app, ann, id)).toEqual(['Left']);

    await editMessage(ann, id, `See ${url}`);

    expect(await titlesOf(app, ann, id)).toEqual(['Left']);
    expect(await linked.lastSeqOf(ann, chatId)).toBe(seq + 2);
  });

  it('or a deletion in the meantime has nothing told of what was there before', async () => {
    const { ann, chatId } = await linked.group();
    const isAsked = Promise.withResolvers<void>();
    const answers: (() => void)[] = [];
    const held = site.on('/held', (_request, response) => {
      answers.push(() => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf('Too late'));
      });
      if (answers.length === 2) isAsked.resolve();
    });
    const edited = await send(ann, chatId, held);
    const deleted = await send(ann, chatId, held);
    await isAsked.promise;

    await editMessage(ann, edited.id, 'never mind');
    await act(ann, 'deleteMessage', { messageId: deleted.id });
    const lastSeq = await linked.lastSeqOf(ann, chatId);
    answers.forEach((answer) => answer());

    expect(await previewsOf(app, ann, edited.id)).toEqual([]);
    expect(await previewsOf(app, ann, deleted.id)).toEqual([]);
    expect(await linked.lastSeqOf(ann, chatId)).toBe(lastSeq);
    expect(await app.sql('SELECT FROM message_previews WHERE chat_id = $1', [chatId])).toEqual([]);
  });
});
