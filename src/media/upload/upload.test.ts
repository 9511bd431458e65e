import { writeFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { completeUpload, createUpload, put, upload } from '../../../test/kit/uploads.ts';
import { keyOf } from '../media/variants.ts';

const CREATE = `mutation ($input: CreateUploadInput!) {
  createUpload(input: $input) { media { id state filename mediaType kind alt durationMs waveform } }
}`;
const COMPLETE =
  'mutation ($id: ID!) { completeUpload(input: { mediaId: $id }) { media { state } } }';
const USAGE = '{ me { mediaUsage { usedKilobytes limitKilobytes } } }';
const DRAFT = { filename: 'note.txt', mediaType: 'text/plain', size: 5 };

let app: TestApp;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  app = await startApp({ mediaQuota: 1_000_000 });
  [ann, bob] = await app.people('ann', 'bob');
});
afterAll(() => app.stop());

const bytesOf = async (url: string) => (await fetch(url)).text();
const usageOf = async (person: Person) => (await person.run(USAGE)).me.mediaUsage;
const create = async (input: object) =>
  (await ann.run(CREATE, { input: { ...DRAFT, ...input } })).createUpload.media;
const refusal = async (input: object) =>
  (await ann.fail(CREATE, { input: { ...DRAFT, ...input } })).extensions;

describe('an upload', () => {
  it('is sent to an address, looked at, and fetched from another one', async () => {
    const { id, url, method, headers, expiresAt, resumable } = await createUpload(ann);

    const sent = await fetch(url, {
      method,
      body: 'hello',
      headers: headers.map(({ name, value }) => [name, value] as [string, string]),
    });
    const media = await completeUpload(ann, id);

    expect(sent.status).toBe(201);
    expect(resumable).toBe(true);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(3_590_000);
    expect(media).toMatchObject({ state: 'READY', failure: null, kind: 'FILE', size: 5 });
    expect(await bytesOf(media.url)).toBe('hello');
  });

  it('keeps what its owner says of it', async () => {
    const waveform = Array.from({ length: 64 }, (_, index) => index % 32);

    const media = await create({
      filename: 'C:\\notes\\voice \u202Eone.weba',
      mediaType: 'Audio/WebM; codecs=opus',
      alt: ' Hello ',
      durationMs: 1_500,
      waveform,
    });

    expect(media).toEqual({
      id: media.id,
      state: 'PENDING',
      filename: 'voice one.weba',
      mediaType: 'audio/webm',
      kind: 'AUDIO',
      alt: 'Hello',
      durationMs: 1_500,
      waveform,
    });
  });

  it.each([
    ['filename', { filename: 'folder/' }],
    ['filename', { filename: 'a\u0000b' }],
    ['mediaType', { mediaType: 'application/x-msdownload' }],
    ['mediaType', { mediaType: 'image/svg+xml' }],
    ['size', { size: 0 }],
    ['size', { size: 60_000_000 }],
    ['durationMs', { durationMs: -1 }],
    ['waveform', { waveform: [1, 2, 3] }],
    ['waveform', { waveform: Array(64).fill(32) }],
  ])('is refused for its %s: %j', async (path, input) => {
    expect(await refusal(input)).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it('is not complete while bytes are missing', async () => {
    const { id, url } = await createUpload(ann);
    const missing = await ann.fail(COMPLETE, { id });

    await put(url, 'hello');

    expect(missing.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'mediaId' }] });
    expect(missing.message).toContain('0 of 5 bytes');
    expect(await completeUpload(ann, id)).toMatchObject({ state: 'READY' });
  });

  it('has failed where its bytes have not come in time', async () => {
    const { id } = await createUpload(ann);
    await app.sql(`UPDATE media SET ticket_expires_at = now() - interval '1 s' WHERE id = $1`, [
      id,
    ]);
    const { usedKilobytes } = await usageOf(ann);

    const media = await completeUpload(ann, id);

    expect(media).toMatchObject({ state: 'FAILED', failure: 'EXPIRED', url: null });
    expect((await usageOf(ann)).usedKilobytes).toBeLessThanOrEqual(usedKilobytes);
  });

  it('has failed where it was cut short before it could be looked at', async () => {
    const { id, url } = await createUpload(ann);
    await put(url, 'hello');
    await writeFile(join(app.config.files.folder, 'parts', `${id}.taken`), 'hell');

    const media = await completeUpload(ann, id);

    expect(media).toMatchObject({ state: 'FAILED', failure: 'EXPIRED', url: null });
  });

  it('is nobody else’s to complete, describe or delete', async () => {
    const { id } = await upload(ann);
    const writes = [
      `completeUpload(input: { mediaId: "${id}" })`,
      `deleteUpload(input: { mediaId: "${id}" })`,
      `updateMedia(input: { mediaId: "${id}", alt: "" })`,
    ];

    for (const write of writes) {
      const { extensions } = await bob.fail(`mutation { ${write} { __typename } }`);
      expect(extensions.code).toBe('NOT_FOUND');
    }
    expect(await bob.run(`{ media(id: "${id}") { id } }`)).toEqual({ media: null });
  });
});

describe('an upload that is completed twice at once', () => {
  it('is looked at once, and both are told', async () => {
    const node = await app.node({ publicUrl: app.url });
    const { id, url } = await createUpload(ann);
    await put(url, 'hello');

    let answers: any[] = [];
    const queries = await app.queriesDuring(async () => {
      const here = [completeUpload(ann, id), completeUpload(ann, id)];
      answers = await Promise.all([...here, completeUpload(node.as(ann), id)]);
    });

    expect(answers.map(({ state }) => state)).toEqual(['READY', 'READY', 'READY']);
    expect(queries.filter((text) => text.includes(`SET state = 'READY'`))).toHaveLength(1);
  });

  it('is looked at by another node when the first one died over it', async () => {
    const { id, url } = await createUpload(ann);
    await put(url, 'hello');
    const startedAt = performance.now();
    await app.sql(
      `UPDATE media SET state = 'PROCESSING', claimed_until = now() + interval '1 s' WHERE id = $1`,
      [id],
    );

    const media = await completeUpload(ann, id);

    expect(media).toMatchObject({ state: 'READY', size: 5 });
    expect(performance.now() - startedAt).toBeGreaterThan(900);
  });

  it('is found where a node had kept it, and died before it could say so', async () => {
    const { id, url } = await createUpload(ann);
    await put(url, 'hello');
    const { folder } = app.config.files;
    const kept = join(folder, keyOf(id, 'original'));
    await mkdir(dirname(kept), { recursive: true });
    await rename(join(folder, 'parts', id), kept);
    await app.sql(`UPDATE media SET state = 'PROCESSING', claimed_until = now() WHERE id = $1`, [
      id,
    ]);

    const media = await completeUpload(ann, id);

    expect(media).toMatchObject({ state: 'READY', size: 5 });
    expect(await bytesOf(media.url)).toBe('hello');
  });

  it('is what was looked at, whatever comes for it later', async () => {
    const { id, url } = await createUpload(ann);
    await put(url, 'hello');
    const media = await completeUpload(ann, id);

    const { status } = await put(url, 'HELLO');
    await writeFile(join(app.config.files.folder, 'parts', id), 'HELLO');

    expect(status).toBe(200);
    expect(await bytesOf(media.url)).toBe('hello');
    expect(await completeUpload(ann, id)).toEqual(media);
  });
});

describe('many uploads of one', () => {
  it('let those of others be looked at between them', async () => {
    const drafts = await Promise.all([...Array(8).fill(ann), bob].map((who) => createUpload(who)));
    await Promise.all(drafts.map(({ url }) => put(url, 'hello')));
    const done: string[] = [];

    const complete = async (who: Person, index: number) => {
      await completeUpload(who, drafts[index]?.id ?? '');
      done.push(who === bob ? 'bob' : 'ann');
    };
    await Promise.all([...Array(8).fill(ann), bob].map(complete));

    expect(done.indexOf('bob')).toBeLessThan(5);
  });
});

describe('a quota', () => {
  it('is never passed, however many ask at once', async () => {
    const [cid] = await app.people('cid');
    const input = { ...DRAFT, size: 30_000 };

    const answers = await Promise.all(
      Array.from({ length: 100 }, () => cid.reply(CREATE, { input })),
    );

    const refused = answers.flatMap(({ errors = [] }) =>
      errors.map(({ extensions }) => extensions.code),
    );
    expect(refused).toEqual(Array(67).fill('QUOTA_EXCEEDED'));
    expect(await usageOf(cid)).toEqual({ usedKilobytes: 990, limitKilobytes: 1_000 });
    expect((await create({ size: 30_000 })).state).toBe('PENDING');
  });

  it('counts what is kept, and gives back what was refused', async () => {
    const [dan] = await app.people('dan');
    await upload(dan, 'a'.repeat(2_000));
    const { id, url } = await createUpload(dan, { size: 3_000 });
    await put(url, 'b'.repeat(3_000));
    expect((await usageOf(dan)).usedKilobytes).toBe(5);

    await app.sql(`UPDATE media SET ticket_expires_at = now(), size = 3001 WHERE id = $1`, [id]);
    await completeUpload(dan, id);

    expect((await usageOf(dan)).usedKilobytes).toBe(2);
  });
});
