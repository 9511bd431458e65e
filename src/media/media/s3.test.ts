import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createFileStore } from '../../store/files/store.ts';
import { keyOf } from './variants.ts';
import { act, openDirectChat } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { photo } from '../../../test/kit/media/pictures.ts';
import { promised } from '../../../test/kit/scale.ts';
import { promiseWith, startSwift, statusOf, type Swift } from '../../../test/kit/swift.ts';
import { until } from '../../../test/kit/until.ts';
import { completeUpload, createUpload } from '../../../test/kit/uploads.ts';

const COMPLETE = `mutation ($mediaId: ID!) {
  completeUpload(input: { mediaId: $mediaId }) { media { id } }
}`;

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;

let swift: Swift | null;
let app: TestApp;
let ann: Person;
beforeAll(async () => {
  swift = await startSwift();
  app = await startApp({
    logLevel: 'silent',
    runsJobs: true,
    ...(swift && { files: swift.settings }),
  });
  [ann] = await app.people('ann');
});
afterAll(async () => {
  await app.stop();
  await swift?.stop();
});
afterEach(() => {
  swift?.network.mend();
});

const promise = promiseWith(() => swift);

type Ticket = Awaited<ReturnType<typeof createUpload>>;

/** As the ticket has it; gives the status. */
const send = ({ url, method, headers }: Ticket, body: string | Buffer<ArrayBuffer>) =>
  statusOf(url, {
    method,
    body,
    headers: headers.map(({ name, value }) => [name, value] as [string, string]),
  });

async function upload(content: string | Buffer<ArrayBuffer>, mediaType = 'text/plain') {
  const ticket = await createUpload(ann, { size: Buffer.byteLength(content), mediaType });
  await send(ticket, content);
  return completeUpload(ann, ticket.id);
}

/** All that the bucket holds of a file. */
async function keptOf(mediaId: string): Promise<string[]> {
  const kept = await Array.fromAsync(createFileStore(swift!.settings, console).list());
  return kept.map(({ key }) => key).filter((key) => key.includes(mediaId));
}

const failure = async (mediaId: string) => (await ann.fail(COMPLETE, { mediaId })).extensions;

describe('a file in a bucket', () => {
  promise('goes there without us, and comes from there without us', async () => {
    const ticket = await createUpload(ann);
    const sent = await send(ticket, 'hello');
    const media = await completeUpload(ann, ticket.id);
    const ours = await statusOf(media.url, { redirect: 'manual' });
    const fetched = await fetch(media.url);

    const { origin } = new URL(swift!.settings.endpoint);
    expect([sent, ours, fetched.status]).toEqual([200, 302, 200]);
    expect(ticket).toMatchObject({ resumable: false, url: expect.stringContaining(origin) });
    expect(media).toMatchObject({ state: 'READY', size: 5 });
    expect(media.url).toContain(app.url);
    expect(new URL(fetched.url).origin).toBe(origin);
    expect(await fetched.text()).toBe('hello');
  });

  promise('is no larger, and of no other type, than was announced', async () => {
    const ticket = await createUpload(ann);
    const large = await send(ticket, 'hello, hello');
    const other = await send(
      { ...ticket, headers: [{ name: 'Content-Type', value: 'text/html' }] },
      'hello',
    );

    expect([large, other]).toEqual([403, 403]);
    expect(await failure(ticket.id)).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a ticket for a bucket', () => {
  promise(
    'leaves nothing there that came once more, though the file is known or gone',
    async () => {
      const tickets = [await createUpload(ann), await createUpload(ann)];
      const [known, gone] = [tickets[0]!, tickets[1]!];
      for (const ticket of tickets) await send(ticket, 'hello');
      await completeUpload(ann, known.id);
      await act(ann, 'deleteUpload', { mediaId: gone.id });
      await jobsDone(app);
      for (const ticket of tickets) await send(ticket, 'HELLO');

      await app.sql(
        `UPDATE confab_jobs.job SET start_after = now() WHERE name = 'removeLateUpload'
         AND start_after > now() + interval '119 minutes'`,
      );
      await jobsDone(app);

      expect(await keptOf(known.id)).toEqual([keyOf(known.id, 'original')]);
      expect(await keptOf(gone.id)).toEqual([]);
    },
  );
});

describe('a picture in a bucket', () => {
  promise('has its previews there, and nothing else is left of how it came', async () => {
    const { id, previewUrl } = await upload(await photo(800, 600), 'image/jpeg');

    const variants = (await keptOf(id)).map((key) => key.replace(/.*\//, ''));
    const small = await fetch(previewUrl);
    const metadata = await sharp(await small.arrayBuffer()).metadata();

    expect(variants.sort()).toEqual(['large', 'original', 'small']);
    expect(small.headers.get('content-type')).toBe('image/webp');
    expect(metadata).toMatchObject({ format: 'webp', width: 240, height: 320 });
  });

  promise('is gone with the message that showed it', async () => {
    const [bob] = await app.people('bob');
    const chatId = await openDirectChat(ann, bob);
    const { id, url } = await upload(await photo(800, 600), 'image/jpeg');
    const input = { chatId, text: '', mediaIds: [id] };
    const messageId = (await ann.run(SEND, { input })).sendMessage.message.id;
    const followed = await fetch(url);
    await followed.arrayBuffer();

    await act(ann, 'deleteMessage', { messageId });
    await jobsDone(app);

    await until(
      async () => (await statusOf(url)) === 404,
      'our link leads nowhere',
      promised(1_500),
    );
    expect(await statusOf(followed.url)).toBe(404);
    expect(await keptOf(id)).toEqual([]);
  });
});

describe('while the bucket is away', () => {
  promise('uploads begin, and go on once it is back', async () => {
    swift!.network.cut();
    const ticket = await createUpload(ann);
    await expect(send(ticket, 'hello')).rejects.toThrow();
    const told = await failure(ticket.id);
    swift!.network.mend();
    await send(ticket, 'hello');

    expect(told).toMatchObject({ code: 'UNAVAILABLE', retryAfter: expect.any(Number) });
    expect(await completeUpload(ann, ticket.id)).toMatchObject({ state: 'READY' });
  });

  promise('what was sent is not lost, though it cannot be looked at', async () => {
    const ticket = await createUpload(ann);
    await send(ticket, 'hello');
    swift!.network.cut();
    const told = await failure(ticket.id);
    swift!.network.mend();
    const media = await completeUpload(ann, ticket.id);

    expect(told).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await (await fetch(media.url)).text()).toBe('hello');
  });

  promise('whoever wants a file is asked to come again', async () => {
    const { url } = await upload('hello');
    const { id } = await createUpload(ann);
    swift!.network.cut();
    await failure(id);
    const answer = await fetch(url, { redirect: 'manual' });
    await answer.text();
    swift!.network.mend();

    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await statusOf(url)).toBe(200);
  });
});
