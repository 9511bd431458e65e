import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveJobs } from '../../../src/media/verification/process/jobs.ts';

/** Decoders have done all of it. Each is told a file, in which some note which process they are. */
const DEEDS: Readonly<Record<string, (file: string) => unknown>> = {
  abort: (file) => {
    note(file);
    process.abort();
  },
  abortOnce: (file) => {
    const isSecond = existsSync(file);
    note(file);
    if (!isSecond) process.abort();
  },
  loop: (file) => {
    note(file);
    for (;;);
  },
  draw: () => {
    const { user } = process.cpuUsage();
    while (process.cpuUsage().user - user < 900_000);
  },
  swell: async () => {
    const held: Buffer[] = [];
    for (;;) {
      held.push(Buffer.alloc(20_000_000, 1));
      await sleep(5);
    }
  },
  /** For ever, beside a process of its own. */
  wait: (file) => {
    note(file, spawn('sleep', ['1000'], { stdio: 'ignore' }).pid);
    return sleep(1_000_000);
  },
  tell: (file) => writeFileSync(file, JSON.stringify({ pid: process.pid, env: process.env })),
  throw: () => {
    throw new Error('A bug');
  },
};

const note = (file: string, pid = process.pid) => appendFileSync(file, `${pid} `);

serveJobs(async ({ path, mediaType }, _settings, beginPicture) => {
  const [deed = '', file = ''] = (await readFile(path, 'utf8')).split(' ');
  if (deed === 'draw') beginPicture();
  await DEEDS[deed]?.(file);
  return {
    kind: 'FILE',
    mediaType,
    width: null,
    height: null,
    durationMs: null,
    animated: false,
    thumbHash: null,
    waveform: null,
    files: [],
  };
});
