import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, TestApp } from '../../../test/kit/app.ts';
import { act, createRoom, send } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { mediaLeft } from '../../../test/kit/media.ts';
import { photo } from '../../../test/kit/media/pictures.ts';
import {
  CHAT_EVENTS,
  type Linked,
  previewsNow,
  previewsOf,
  startLinked,
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

describe('what is shown of a link', () => {
  it('is told to everyone who watches, once the server has looked', async () => {
    const { ann, bob, chatId } = await linked.group();
    const url = site.put('/pier.jpg', await photo(120, 60), 'image/jpeg');
    const events = await bob.watch(CHAT_EVENTS, { chatId });
    await events.next();

    const { id, seq } = await send(ann, chatId, `See ${url}, will you?`);

    const image = { id: expect.any(String), state: 'READY', kind: 'IMAGE' };
    expect(await events.next()).toMatchObject({ __typename: 'MessageAddedEvent', seq });
    expect(await events.next()).toMatchObject({
      __typename: 'MessageChangedEvent',
      seq: seq + 1,
      change: 'PREVIEW',
      user: null,
      message: { id, changedSeq: seq + 1, linkPreviews: [{ url, title: null, image }] },
    });
    events.close();
  });

  async function shown(name: string) {
    const { ann, bob, chatId } = await linked.group();
    const url = site.put(`/${name}.jpg`, await photo(32, 32), 'image/jpeg');
    const { id, seq } = await send(bob, chatId, url);
    const [preview] = await previewsOf(app, bob, id);
    const mediaId = preview!.image!.id;
    const rows = () => app.sql('SELECT FROM message_previews WHERE url = $1', [url]);
    return { ann, bob, chatId, id, seq, url, mediaId, rows };
  }

  it('is seen by whoever sees the message, with its picture, and by no stranger', async () => {
    const { ann, mediaId } = await shown('seen');
    const [eve] = await app.people('eve');
    const seenBy = async (person: Person) =>
      (await person.run(`{ media(id: "${mediaId}") { id } }`)).media;

    expect(await seenBy(ann)).toEqual({ id: mediaId });
    expect(await seenBy(eve)).toBeNull();
  });

  it('goes with the message', async () => {
    const { ann, bob, id, mediaId, rows } = await shown('deleted');

    await act(bob, 'deleteMessage', { messageId: id });

    expect(await previewsNow(ann, id)).toEqual([]);
    expect(await rows()).toEqual([]);
    expect(await mediaLeft(app, mediaId)).toEqual([]);
  });

  it('goes with the account', async () => {
    const { ann, bob, id, mediaId, rows } = await shown('erased');

    await act(bob, 'deleteAccount', { password: bob.password });

    expect(await previewsOf(app, ann, id)).toEqual([]);
    expect(await rows()).toEqual([]);
    expect(await mediaLeft(app, mediaId)).toEqual([]);
  });

  it('goes with the chat', async () => {
    const { ann, chatId, mediaId, rows } = await shown('ended');

    await act(ann, 'deleteChat', { chatId });
    await jobsDone(app);

    expect(await rows()).toEqual([]);
    expect(await mediaLeft(app, mediaId)).toEqual([]);
  });

  it('is in the export of whoever wrote the message', async () => {
    const { bob, id, url, mediaId } = await shown('exported');

    const { exportMyData } = await bob.run(
      `mutation { exportMyData(input: { password: "${bob.password}" }) { exportUrl } }`,
    );

    const { messages } = (await (await fetch(exportMyData.exportUrl)).json()) as any;
    expect(messages.find((message: any) => message.id === id).linkPreviews).toEqual([
      { url, title: null, description: null, siteName: null, mediaId },
    ]);
  });

  it('is no picture where the sender has no room for it', async () => {
    const [ann] = await app.people('ann');
    const room = await createRoom(ann);
    await app.sql('INSERT INTO media_usage (user_id, bytes) VALUES ($1, $2)', [
      ann.id,
      app.config.mediaQuota,
    ]);
    const url = site.put('/full.png', await photo(32, 32), 'image/jpeg');

    const { id } = await send(ann, room, url);

    expect(await previewsOf(app, ann, id)).toEqual([]);
  });

  it('is read in one query for a whole page of messages', async () => {
    const { ann, chatId } = await linked.group();
    const url = site.put('/many.jpg', await photo(32, 32), 'image/jpeg');
    for (let count = 0; count < 5; count++) await send(ann, chatId, url);
    await previewsOf(app, ann, (await send(ann, chatId, url)).id);
    const page = `query ($id: ID!) { chat(id: $id) { messages(last: 10) { nodes { linkPreviews { url } } } } }`;

    const queries = await app.queriesDuring(() => ann.run(page, { id: chatId }));

    expect(queries.filter((text) => text.includes('message_previews'))).toHaveLength(1);
  });
});
