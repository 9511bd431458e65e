import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Progress, Upload } from '../../client/src/uploads.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { createRequests } from '../kit/requests.ts';
import { until } from '../kit/until.ts';

const MEGABYTE = 1_000_000;
const MEDIA = 'query ($id: ID!) { media(id: $id) { state filename alt size url } }';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

/** Text that says at each place where that is. */
const textOf = (bytes: number): string =>
  Array.from({ length: Math.ceil(bytes / 10) }, (_, line) => String(line).padStart(9) + '\n')
    .join('')
    .slice(0, bytes);

async function startAnn() {
  const [ann] = await app.people('ann');
  const requests = createRequests(app.fetch);
  const confab = await app.signIn(ann, { fetch: requests.fetch });
  const { uploads } = confab.live.get()!;
  const start = (text: string, more = {}) =>
    uploads.start({ file: new Blob([text], { type: 'text/plain' }), filename: 'a.txt', ...more });
  return { ann, requests, start, confab };
}

function watch({ progress }: Upload): Progress[] {
  const seen = [progress.get()];
  progress.subscribe(() => seen.push(progress.get()));
  return seen;
}

const contentOf = async ({ url }: { url: string | null }) => (await app.fetch(url ?? '')).text();

describe('an upload', () => {
  it('tells how far it is, and gives what the server has made of the file', async () => {
    const { ann, start } = await startAnn();
    const text = textOf(20 * MEGABYTE);

    const upload = start(text, { alt: 'Numbers' });
    const seen = watch(upload);
    const media = await upload.media;

    expect(media).toMatchObject({
      kind: 'FILE',
      state: 'READY',
      filename: 'a.txt',
      alt: 'Numbers',
    });
    expect(await contentOf(media)).toBe(text);
    expect((await ann.run(MEDIA, { id: media.id })).media).toMatchObject({ size: text.length });
    const steps = seen.map(({ sent }) => sent);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    expect(new Set(steps).size).toBeGreaterThan(2);
    expect(steps.at(-1)).toBe(text.length);
    expect(seen.every(({ size, failure }) => size === text.length && !failure)).toBe(true);
  });

  it('goes on where it was when the network is back', async () => {
    const { start } = await startAnn();
    const text = textOf(20 * MEGABYTE);
    const before = app.proxy.received();
    app.proxy.cutAfter(12 * MEGABYTE);

    const upload = start(text);
    await until(() => upload.progress.get().failure !== null, 'the cut');
    expect(upload.progress.get().failure).toMatchObject({ code: 'NETWORK_ERROR' });
    app.proxy.mend();

    expect(await contentOf(await upload.media)).toBe(text);
    expect(upload.progress.get()).toMatchObject({ sent: text.length, failure: null });
    // What had come was not sent again, but for what was on its way.
    expect(app.proxy.received() - before).toBeLessThan(27 * MEGABYTE);
  });

  it('is completed when the answer to its completion was lost', async () => {
    const { start, requests } = await startAnn();
    requests.become('lost', 'CompleteUpload');

    const upload = start('short');
    await until(() => requests.count('CompleteUpload') > 1, 'another attempt');
    requests.isWell('CompleteUpload');

    expect(await contentOf(await upload.media)).toBe('short');
    expect(requests.count('CreateUpload')).toBe(1);
  });

  it('begins anew where the server no longer knows of it', async () => {
    const { ann, start, requests } = await startAnn();
    requests.become('held', 'CreateUpload');
    const upload = start('short');
    await until(() => requests.heldCount() === 1, 'the ticket');
    await app.sql('DELETE FROM media WHERE owner_id = $1', [ann.id]);
    requests.letGo();

    expect(await contentOf(await upload.media)).toBe('short');
    expect(requests.count('CreateUpload')).toBe(2);
  });

  it('waits as long as the server asks it to', async () => {
    const { start, requests } = await startAnn();
    requests.become('limited', 'CreateUpload');

    const upload = start('short');
    await until(() => upload.progress.get().failure !== null, 'the wait');
    requests.isWell('CreateUpload');

    expect(upload.progress.get().failure).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 1 });
    expect((await upload.media).state).toBe('READY');
  });

  it('says why it was refused', async () => {
    const { start } = await startAnn();

    await expect(start('').media).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'size' }],
    });
  });

  it('is forgotten by both when it is cancelled, on the way and later', async () => {
    const { ann, start, requests } = await startAnn();
    const usage = async () =>
      (await ann.run('{ me { mediaUsage { usedKilobytes } } }')).me.mediaUsage.usedKilobytes;
    requests.become('refused', 'CompleteUpload');
    const upload = start(textOf(MEGABYTE));
    await until(() => requests.count('CompleteUpload') > 0, 'that it is under way');
    expect(await usage()).toBeGreaterThan(0);

    upload.cancel();
    await expect(upload.media).rejects.toMatchObject({ code: 'CANCELLED' });
    await until(async () => (await usage()) === 0, 'that the server has forgotten it');

    requests.isWell('CompleteUpload');
    const other = start('short');
    await other.media;
    other.cancel();
    await until(async () => (await usage()) === 0, 'that the server has forgotten that, too');
  });

  it('ends with the session', async () => {
    const { start, requests, confab } = await startAnn();
    requests.become('refused', 'CompleteUpload');
    const upload = start('short');
    await until(() => requests.count('CompleteUpload') > 0, 'that it is under way');

    await Promise.all([
      expect(upload.media).rejects.toMatchObject({ code: 'CANCELLED' }),
      confab.session.logout(),
    ]);
  });
});
