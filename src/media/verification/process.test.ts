import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { photo } from '../../../test/kit/media/pictures.ts';
import { startVerifier, type TestVerifier } from '../../../test/kit/media/verifier.ts';
import { until } from '../../../test/kit/until.ts';

const BROKEN = new URL('../../../test/kit/media/broken-process.ts', import.meta.url);
const TEXT = 'text/plain';
const UNREADABLE = { failure: 'UNREADABLE' };

let folder: string;
let verifier: TestVerifier;
let noted: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'confab-process-'));
  noted = join(folder, 'noted');
  verifier = await startVerifier({ program: BROKEN });
});
afterEach(async () => {
  await verifier.close();
  await rm(folder, { recursive: true });
});

/** The processes that have noted themselves. */
const notes = async () =>
  (await readFile(noted, 'utf8').catch(() => '')).match(/\d+ /g)?.map(Number) ?? [];
const untilNoted = () => until(async () => (await notes()).length > 0, 'it is under way');
const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Another with other options, for the length of a test. */
async function withLimits(limits: object, work: () => Promise<void>) {
  await verifier.close();
  verifier = await startVerifier({ program: BROKEN, limits });
  await work();
}

describe('a file that kills what looks at it', () => {
  it('is unreadable after a second try, and the next one is looked at', async () => {
    expect(await verifier.verify(`abort ${noted}`, TEXT)).toEqual(UNREADABLE);
    expect(await notes()).toHaveLength(2);

    expect((await verifier.verify('a', TEXT)).kind).toBe('FILE');
  });

  it('is taken where it lives through the second try', async () => {
    expect((await verifier.verify(`abortOnce ${noted}`, TEXT)).kind).toBe('FILE');
  });

  it('that never ends is unreadable after its share of the processor, without a second try', () =>
    withLimits({ cpuMs: 500 }, async () => {
      expect(await verifier.verify(`loop ${noted}`, TEXT)).toEqual(UNREADABLE);
      expect(await notes()).toHaveLength(1);
    }));

  it('may take longer where it is a picture', () =>
    withLimits({ cpuMs: 500 }, async () => {
      expect((await verifier.verify('draw', TEXT)).kind).toBe('FILE');
    }));

  it('that swells is unreadable', () =>
    withLimits({ memoryBytes: 400_000_000 }, async () => {
      expect(await verifier.verify('swell', TEXT)).toEqual(UNREADABLE);
    }));

  it('that waits for ever is unreadable, and takes along what was started for it', () =>
    withLimits({ wallMs: 5_000 }, async () => {
      expect(await verifier.verify(`wait ${noted}`, TEXT)).toEqual(UNREADABLE);

      const pids = await notes();
      expect(pids).toHaveLength(2);
      await until(() => !pids.some(isRunning), 'all have ended');
    }));
});

describe('what looks at files', () => {
  const tell = async () => {
    await verifier.verify(`tell ${noted}`, TEXT);
    const told = JSON.parse(await readFile(noted, 'utf8'));
    await rm(noted);
    return told;
  };

  it('is one process for many files, knows no settings of ours, and gives way to all others', async () => {
    const { pid, env } = await tell();

    expect(pid).not.toBe(process.pid);
    expect((await tell()).pid).toBe(pid);
    expect(Object.keys(env).filter((name) => !/^(PATH|NODE_CHANNEL_)/.test(name))).toEqual([]);
    if (!existsSync('/proc')) return;
    const priorities = readdirSync(`/proc/${pid}/task`).map((thread) => {
      const [, fields = ''] = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8').split(') ');
      return fields.split(' ')[16];
    });
    expect([...new Set(priorities)]).toEqual(['10']);
    expect(readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8').trim()).toBe('1000');
  });

  it('ends when no more files come, and begins anew with the next', async () => {
    await verifier.close();
    verifier = await startVerifier({ program: BROKEN, idleMs: 50 });
    const { pid } = await tell();

    await until(() => !isRunning(pid), 'it has ended');

    expect((await tell()).pid).not.toBe(pid);
  });

  it('ends with the server: what is being looked at is told to try again', async () => {
    const failure = verifier.verify(`wait ${noted}`, TEXT).catch(({ code }) => code);
    await untilNoted();
    const [left = 0] = await notes();

    await verifier.close();
    verifier = await startVerifier();

    expect(await failure).toBe('UNAVAILABLE');
    await until(() => !isRunning(left), 'all have ended');
  });

  it('ends with a server that is killed, though a decoder hangs', async () => {
    const raw = join(folder, 'raw');
    await writeFile(raw, `loop ${noted}`);
    const server = spawn(process.execPath, ['--input-type=module', '-e', serverWith(raw)]);
    await untilNoted();
    const [pid = 0] = await notes();
    expect(isRunning(pid)).toBe(true);

    server.kill('SIGKILL');

    await until(() => !isRunning(pid), 'it has ended');
  });

  it('takes a bug for no fault of the file', async () => {
    await expect(verifier.verify('throw', TEXT)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('asks for another try where it cannot start', async () => {
    await verifier.close();
    verifier = await startVerifier({ program: new URL('nowhere.ts', BROKEN) });

    await expect(verifier.verify('a', TEXT)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('asks for another try where a file cannot be written', async () => {
    await verifier.close();
    verifier = await startVerifier();

    const verdict = verifier.verify(await photo(40, 20), 'image/jpeg', { folder: '/nowhere' });

    await expect(verdict).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('has no endless queue', async () => {
    const jobs = Array.from({ length: 102 }, () =>
      verifier.verify('a', TEXT).then(
        () => 'taken',
        ({ code }) => code,
      ),
    );

    const outcomes = await Promise.all(jobs);

    expect(outcomes.filter((outcome) => outcome === 'UNAVAILABLE')).toHaveLength(1);
  });
});

/** A program that has this file looked at. */
const serverWith = (path: string) => `
  const { createVerifier } = await import(${JSON.stringify(new URL('verify.ts', import.meta.url))});
  const settings = { maxPixels: 1, path: process.env.PATH };
  const verifier = createVerifier({ settings, log: console, program: new URL('${BROKEN.href}') });
  await verifier.verify({ path: ${JSON.stringify(path)}, mediaType: 'text/plain' });
`;
