import { afterEach, expect, it, jest } from '@jest/globals';
import { stat } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { until } from '../../test/kit/until.ts';
import { live } from './lifetime.ts';

const LONGEST_STOP_MS = 3_000;
/** Longer than two signals of one Ctrl-C are apart. */
const PAUSE_MS = 300;
const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection'];

afterEach(() => {
  for (const event of EVENTS) process.removeAllListeners(event);
  jest.restoreAllMocks();
});

it('is ended by a second Ctrl-C, and by time, but not by one that npm has passed on while nothing was heard', async () => {
  const exits: unknown[] = [];
  jest.spyOn(process, 'exit').mockImplementation((code) => exits.push(code) as never);
  const log = { info() {}, warn() {} } as unknown as Logger;
  await live({ log, longestStopMs: LONGEST_STOP_MS }, async ({ hold }) =>
    hold(() => new Promise(() => undefined)),
  );

  process.emit('SIGINT');
  const passedOn = new Promise<void>((resolve) => {
    stat('.', () => resolve(void process.emit('SIGINT')));
  });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  await passedOn;
  expect(exits).toEqual([]);

  await sleep(PAUSE_MS);
  process.emit('SIGINT');
  expect(exits).toEqual([130]);
  await until(() => exits.length > 1, 'time is up');
  expect(exits).toEqual([130, 1]);
});
