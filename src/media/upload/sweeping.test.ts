import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act } from '../../../test/kit/chats.ts';
import { runCommand } from '../../../test/kit/command.ts';
import { runJob } from '../../../test/kit/jobs.ts';
import { makeMedia, mediaLeft } from '../../../test/kit/media.ts';
import { createUpload, put, upload } from '../../../test/kit/uploads.ts';
import { keyOf } from '../media/variants.ts';

const USAGE = '{ me { mediaUsage { usedKilobytes } } }';

let dataDir: string;
let folder: string;
let app: TestApp;
let ann: Person;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'confab-sweep-'));
  folder = join(dataDir, 'media');
  app = await startApp({ files: { store: 'local', folder } });
  [ann] = await app.people('ann');
});
afterAll(async () => {
  await app.stop();
  await rm(dataDir, { recursive: true });
});

const command = (...args: string[]) =>
  runCommand(['media', ...args], {
    DATABASE_URL: app.config.databaseUrl ?? '',
    CONFAB_DATA_DIR: dataDir,
  }).outcome();

/** A file that was written so long ago. */
async function leave(path: string, hoursAgo: number): Promise<string> {
  const whole = join(folder, path);
  await mkdir(dirname(whole), { recursive: true });
  await writeFile(whole, 'hello');
  const at = new Date(Date.now() - hoursAgo * 3_600_000);
  await utimes(whole, at, at);
  return whole;
}

const ticketEnded = (id: string, hoursAgo: number) =>
  app.sql(`UPDATE media SET ticket_expires_at = now() - $2 * interval '1 h' WHERE id = $1`, [
    id,
    hoursAgo,
  ]);

describe('the sweep of every hour', () => {
  it('ends uploads that nobody went on with, and gives the room back', async () => {
    const [bob] = await app.people('bob');
    const late = await createUpload(bob, { size: 50_000 });
    await fetch(late.url, {
      method: 'PATCH',
      body: 'hel',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
    });
    const ended = await createUpload(bob, { size: 30_000 });
    const open = await createUpload(bob, { size: 20_000 });
    await ticketEnded(late.id, 2);
    await ticketEnded(ended.id, 0.5);

    await runJob(app, 'sweepUploads');

    expect(await mediaLeft(app, late.id, ended.id, open.id)).toEqual([ended.id, open.id]);
    expect(existsSync(join(folder, 'parts', late.id))).toBe(false);
    expect((await bob.run(USAGE)).me.mediaUsage.usedKilobytes).toBe(50);
  });

  it('looks once more at a file over which a node has died', async () => {
    const { id, url } = await createUpload(ann);
    await put(url, 'hello');
    await app.sql(
      `UPDATE media SET state = 'PROCESSING', claimed_until = now() - interval '1 s' WHERE id = $1`,
      [id],
    );

    await runJob(app, 'sweepUploads');

    expect((await ann.run(`{ media(id: "${id}") { state } }`)).media.state).toBe('READY');
  });

  it('takes what was shown nowhere for a day', async () => {
    const unused = await makeMedia(app, ann, { hoursAgo: 25 });
    const failed = await makeMedia(app, ann, { hoursAgo: 25, state: 'FAILED' });
    const young = await makeMedia(app, ann, { hoursAgo: 23 });
    const used = await makeMedia(app, ann, { hoursAgo: 25 });
    await act(ann, 'setAvatar', { mediaId: used });
    const kept = await leave(keyOf(unused, 'small'), 25);

    await runJob(app, 'sweepUploads');

    expect(await mediaLeft(app, unused, failed, young, used)).toEqual([used, young]);
    expect(existsSync(kept)).toBe(false);
  });
});

describe('the sweep of every week', () => {
  it('takes files that no row knows, and rows that were overlooked', async () => {
    const unknown = v7();
    const gone = await Promise.all([
      leave(keyOf(unknown, 'original'), 49),
      leave(keyOf(unknown, 'small'), 49),
      leave(`parts/${unknown}`, 49),
      leave(`work/${unknown}.abc/half`, 49),
    ]);
    await utimes(dirname(gone[3] ?? ''), new Date(0), new Date(0));
    const file = await upload(ann);
    const kept = await Promise.all([
      leave(keyOf(v7(), 'original'), 47),
      leave(keyOf(file.id, 'original'), 49),
      leave(`parts/${(await createUpload(ann)).id}`, 49),
      leave('what/others/keep', 49),
    ]);
    const overlooked = await makeMedia(app, ann, { hoursAgo: 1_000 });

    await runJob(app, 'sweepFiles');

    expect(gone.map((path) => existsSync(path))).toEqual([false, false, false, false]);
    expect(kept.map((path) => existsSync(path))).toEqual([true, true, true, true]);
    expect(await mediaLeft(app, overlooked, file.id)).toEqual([file.id]);
  });
});

describe('confab media', () => {
  it('sweeps at once, and tells what files take', async () => {
    const unused = await makeMedia(app, ann, { hoursAgo: 100 });
    const orphan = await leave(keyOf(v7(), 'original'), 100);
    await app.sql('UPDATE media_usage SET bytes = 2500000 WHERE user_id = $1', [ann.id]);

    const [swept, told] = await Promise.all([command('sweep'), command('usage')]);

    expect(swept).toMatchObject({ code: 0, stderr: '' });
    expect(await mediaLeft(app, unused)).toEqual([]);
    expect(existsSync(orphan)).toBe(false);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toContain(`2.5 MB  @${ann.username}`);
    expect(told.stdout).toMatch(/0\.0 MB {2}\d+ FILE READY/);
  });
});
