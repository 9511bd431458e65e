import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../../../test/kit/app.ts';
import { send } from '../../../test/kit/chats.ts';
import { photo } from '../../../test/kit/media/pictures.ts';
import {
  CHAT_EVENTS,
  type Linked,
  pageOf,
  previewsOf,
  startLinked,
  titlesOf,
} from '../../../test/kit/previews.ts';
import { allowing, type Site } from '../../../test/kit/site.ts';
import { createOutbound } from '../../http/outbound/outbound.ts';

let linked: Linked;
let app: TestApp;
let site: Site;
beforeAll(async () => {
  linked = await startLinked();
  ({ app, site } = linked);
});
afterAll(() => linked.stop());

describe('a link', () => {
  it('is shown with what is there, which everyone who watches is told', async () => {
    const { ann, bob, chatId } = await linked.group();
    const picture = await photo(120, 60);
    const imageUrl = site.put('/harbour.png', picture, 'image/jpeg');
    const url = site.put(
      '/harbour',
      `<title>Harbour</title><meta name="description" content="Ships &amp; quays">
       <meta property="og:site_name" content="The Port"><meta property="og:image" content="${imageUrl}">`,
    );
    const events = await bob.watch(CHAT_EVENTS, { chatId });
    await events.next();

    const { id, seq } = await send(ann, chatId, `See ${url}, will you?`);

    const preview = {
      url,
      title: 'Harbour',
      description: 'Ships & quays',
      siteName: 'The Port',
      image: { id: expect.any(String), state: 'READY', kind: 'IMAGE', url: expect.any(String) },
    };
    expect(await events.next()).toMatchObject({ __typename: 'MessageAddedEvent', seq });
    expect(await events.next()).toEqual({
      __typename: 'MessageChangedEvent',
      seq: seq + 1,
      change: 'PREVIEW',
      user: null,
      message: { id, changedSeq: seq + 1, linkPreviews: [preview] },
    });
    events.close();
    const [shown] = await previewsOf(app, bob, id);
    expect(shown).toEqual(preview);
    // Ours: whoever looks at it asks nobody else.
    expect(shown!.image!.url).toContain(`:${app.port}/`);
    const image = await fetch(shown!.image!.url);
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('is one of the first three, each once, in their order', async () => {
    const { ann, bob, chatId } = await linked.group();
    const urls = ['one', 'two', 'three', 'four'].map((title) => linked.newPage(title));
    const [one, two, three, four] = urls;

    const text = `${three} (${one}) ${three} <${two}> ${four}`;
    const { id } = await send(ann, chatId, text);

    expect(await titlesOf(app, bob, id)).toEqual(['three', 'one', 'two']);
    expect(site.pathsAsked()).not.toContain(new URL(four!).pathname);
  });

  it('may be a picture itself', async () => {
    const { ann, chatId } = await linked.group();
    const url = site.put('/pier.jpg', await photo(64, 32), 'image/jpeg');

    const { id } = await send(ann, chatId, url);

    const [shown] = await previewsOf(app, ann, id);
    expect(shown).toMatchObject({ url, title: null, image: { state: 'READY' } });
  });

  it.each([
    ['does not answer well', () => site.on('/500', (_, answer) => answer.writeHead(500).end())],
    ['is gone', () => `${site.origin}/gone`],
    ['has no title', () => site.put('/untitled', '<p>Hello')],
    ['is no page', () => site.put('/text', pageOf('No'), 'text/plain')],
    ['says that it is packed', () => site.put('/json', '{}', 'application/json')],
    ['breaks off', () => site.on('/broken', (_, answer) => answer.destroy())],
    ['says it is a picture', () => site.put('/false.png', 'no picture', 'image/png')],
    [
      'is drawn',
      () => site.put('/drawn', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'),
    ],
    ['is on this machine', () => `http://127.0.0.1:${app.port}/health/live`],
    ['leads to this machine', () => site.redirect('/in', `http://127.0.0.1:${app.port}/health`)],
    ['leads in circles', () => site.redirect('/circle', '/circle')],
  ])('leaves nothing, and tells nobody, where what it leads to %s', async (_what, urlOf) => {
    const { ann, chatId } = await linked.group();

    const { id, seq } = await send(ann, chatId, `See ${urlOf()}`);

    expect(await previewsOf(app, ann, id)).toEqual([]);
    expect(await linked.lastSeqOf(ann, chatId)).toBe(seq);
    expect(await app.sql('SELECT FROM media WHERE owner_id = $1', [ann.id])).toEqual([]);
  });

  it.each([
    ['is missing', () => `${site.origin}/none.png`],
    ['is no picture', () => site.put('/no.png', 'no', 'image/png')],
    ['is too large', () => site.put('/large.png', Buffer.alloc(1_048_577), 'image/png')],
    ['is on this machine', () => `http://127.0.0.1:${app.port}/icon.png`],
    ['is no address', () => 'http://'],
    ['lies within it', () => 'data:image/png;base64,AAAA'],
  ])('stands without its picture, where that %s', async (_what, urlOf) => {
    const { ann, chatId } = await linked.group();

    const { id } = await send(ann, chatId, linked.newPage('Plain', urlOf()));

    expect(await previewsOf(app, ann, id)).toMatchObject([{ title: 'Plain', image: null }]);
    expect(await app.sql('SELECT FROM media WHERE owner_id = $1', [ann.id])).toEqual([]);
  });

  it('of pages that never end or come slowly is given up in time, beside others that are shown', async () => {
    const usual = await startLinked((other) => createOutbound(allowing(other)));
    const { ann, chatId } = await usual.group();
    const endless = usual.site.on('/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        while (!response.destroyed && response.write(`<p>${'x'.repeat(10_000)}`));
      };
      response.on('drain', more);
      more();
    });
    const slow = usual.site.on('/slow', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<title>Slow');
    });

    const { id } = await send(ann, chatId, `${endless} ${usual.newPage('In time')} ${slow}`);

    expect(await titlesOf(usual.app, ann, id)).toEqual(['In time']);
    await usual.stop();
  });
});
