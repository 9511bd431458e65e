import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { pdf } from '../../../test/kit/media/documents.ts';
import { halves } from '../../../test/kit/media/pictures.ts';
import { until } from '../../../test/kit/until.ts';
import { createUpload, put, upload } from '../../../test/kit/uploads.ts';
import { createMediaLinks } from './links.ts';

const CONTENT = 'abcdefghij';
const LINKS = `query ($id: ID!) { media(id: $id) { url previewUrl urlExpiresAt } }`;

let app: TestApp;
let ann: Person;
let file: { id: string; url: string };
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  file = await upload(ann, CONTENT);
});
afterAll(() => app.stop());

const get = (url: string, headers = {}, method = 'GET') => fetch(url, { method, headers });
const linksOf = async (id: string, who: { run: Person['run'] } = ann) =>
  (await who.run(LINKS, { id })).media;

describe('a file', () => {
  it('is given with what it is, for as long as its address is good, and nothing in it is run', async () => {
    const { urlExpiresAt } = await linksOf(file.id);

    const { status, headers } = await get(file.url);

    const { 'cache-control': caching, ...told } = Object.fromEntries(headers);
    const seconds = (Date.parse(urlExpiresAt) - Date.now()) / 1_000;
    expect(status).toBe(200);
    expect(told).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '10',
      'content-disposition': `attachment; filename="note.txt"; filename*=UTF-8''note.txt`,
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(caching).toMatch(/^private, max-age=\d+, immutable$/);
    expect(Math.abs(Number(/\d+/.exec(caching ?? '')) - seconds)).toBeLessThan(30);
  });

  it('is shown where browsers show it, and downloaded under its own name where not', async () => {
    const names = ['naïve "plan" 100%.pdf', '猫.png'];
    const plan = await upload(ann, pdf(), { filename: names[0], mediaType: 'application/pdf' });
    const cat = await upload(ann, await halves(40, 40).png().toBuffer(), {
      filename: names[1],
      mediaType: 'image/png',
    });

    const [document, picture] = await Promise.all([get(plan.url), get(cat.url)]);

    expect(document.headers.get('content-disposition')).toBe(
      `attachment; filename="na_ve _plan_ 100_.pdf"; filename*=UTF-8''na%C3%AFve%20%22plan%22%20100%25.pdf`,
    );
    expect(picture.headers.get('content-disposition')).toBe(
      `inline; filename="_.png"; filename*=UTF-8''%E7%8C%AB.png`,
    );
  });

  it.each([
    ['bytes=2-4', 206, 'cde', 'bytes 2-4/10'],
    ['bytes=7-', 206, 'hij', 'bytes 7-9/10'],
    ['bytes=-3', 206, 'hij', 'bytes 7-9/10'],
    ['bytes=8-99', 206, 'ij', 'bytes 8-9/10'],
    ['bytes=-99', 206, CONTENT, 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, CONTENT, null],
    ['bytes=0-1,3-4', 200, CONTENT, null],
    ['lines=1-2', 200, CONTENT, null],
  ])('is given in part: %s', async (range, status, text, place) => {
    const answer = await get(file.url, { range });

    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-range')).toBe(place);
    expect(await answer.text()).toBe(text);
  });

  it('is not sent again to whoever has it, nor in parts to whoever has parts of another', async () => {
    const tag = (await get(file.url)).headers.get('etag') ?? '';
    const range = 'bytes=0-1';

    const known = await get(file.url, { 'if-none-match': `"other", W/${tag}` });
    const same = await get(file.url, { range, 'if-range': tag });
    const other = await get(file.url, { range, 'if-range': '"other"' });

    expect([known.status, await known.text()]).toEqual([304, '']);
    expect([same.status, await same.text()]).toEqual([206, 'ab']);
    expect([other.status, await other.text()]).toEqual([200, CONTENT]);
  });

  it('is told of without its bytes', async () => {
    const answer = await get(file.url, {}, 'HEAD');

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe('10');
    expect(await answer.text()).toBe('');
  });

  it('may be read by pages of any origin', async () => {
    const { headers } = await get(file.url, { origin: 'https://elsewhere.example' });

    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('content-range');
  });

  it('is gone within a second once its row is', async () => {
    const { id, url } = await upload(ann, 'to be deleted');
    expect((await get(url)).status).toBe(200);

    await app.sql('DELETE FROM media WHERE id = $1', [id]);
    const deletedAt = Date.now();
    await until(async () => (await get(url)).status === 404, 'the end of the file');

    // With room for a machine that is four times slower.
    expect(Date.now() - deletedAt).toBeLessThan(4_000);
  });
});

describe('an address', () => {
  it('is the same for everybody, on all nodes, again and again', async () => {
    const node = await app.node({ publicUrl: app.url });
    const links = await linksOf(file.id);

    expect(await linksOf(file.id, node.as(ann))).toEqual(links);
    expect(links.url).toBe(file.url);
  });

  it('is another one in the next slot of time, and good for one slot at least', () => {
    const now = Date.parse('2026-05-05T05:05:05Z');
    const { expiryOf } = createMediaLinks({
      secrets: app.config.jwt,
      seconds: 3_600,
      origin: () => '',
    });

    const [first, last, next] = [now, now + 54 * 60_000, now + 55 * 60_000].map(expiryOf);

    expect(first).toEqual(new Date('2026-05-05T07:00:00Z'));
    expect(last).toEqual(first);
    expect(next).toEqual(new Date('2026-05-05T08:00:00Z'));
  });

  it('is for one file in one size, for a while, and from us', async () => {
    const other = await upload(ann, 'other');
    const pending = await createUpload(ann);
    const { jwt: secrets } = app.config;
    const past = createMediaLinks({ secrets, seconds: 1, origin: () => app.url });
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_000);
    const expired = past.urlOf(file.id, 'original');
    clock.mockRestore();
    const urls = [
      file.url.replace(file.id, other.id),
      file.url.replace('/original', '/small'),
      file.url.replace('/original', '/raw'),
      file.url.replace(/exp=\d/, 'exp=9'),
      file.url.replace(/sig=./, (sig) => (sig === 'sig=A' ? 'sig=B' : 'sig=A')),
      file.url.replace(/\?.*/, ''),
      `${app.url}/media/nonsense/original?exp=1&sig=1`,
      createMediaLinks({
        secrets: { secret: 'a secret that is not the one of the server', formerSecrets: [] },
        seconds: 3_600,
        origin: () => app.url,
      }).urlOf(file.id, 'original'),
      past.urlOf(pending.id, 'original'),
      // There is no picture of a text.
      past.urlOf(file.id, 'small'),
      expired,
    ];

    for (const url of urls)
      expect({ url, status: (await get(url)).status }).toEqual({ url, status: 404 });
  });

  it('is good under a secret that the server had before', async () => {
    const former = 'a secret that was there before the one of now';
    const old = createMediaLinks({
      secrets: { secret: former, formerSecrets: [] },
      seconds: 3_600,
      origin: () => '',
    }).urlOf(file.id, 'original');
    const node = await app.node({ jwt: { ...app.config.jwt, formerSecrets: [former] } });

    expect((await get(`${app.url}${old}`)).status).toBe(404);
    expect(await (await get(`http://127.0.0.1:${node.port}${old}`)).text()).toBe(CONTENT);
  });

  it('is none until the file is ready', async () => {
    const { id, url } = await createUpload(ann);
    await put(url, 'hello');

    expect(await linksOf(id)).toEqual({ url: null, previewUrl: null, urlExpiresAt: null });
  });
});
