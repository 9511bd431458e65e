import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { median } from '../measure/median.ts';
import type { Sample } from './contract.ts';

const ROUNDS = 7;
const SIZES = [100, 1_000, 10_000];
const WAYS = {
  documented: "Apollo's documentation",
  ours: '@confab/client/apollo',
};

/** A message arrives in an open chat: A B A B, each in a process of its own. */
async function benchClient(): Promise<void> {
  const samples = new Map<string, Sample[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of SIZES) {
      for (const way of Object.keys(WAYS)) {
        const key = `${way} ${size}`;
        samples.set(key, [...(samples.get(key) ?? []), await sample(way, size)]);
      }
    }
  }

  console.log(`${ROUNDS} rounds, medians; Node ${process.version}, ${cpus()[0]?.model ?? ''}`);
  console.log(
    `Load at the end: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}\n`,
  );
  console.log('| way | messages | CPU of one arriving message | heap |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const [way, name] of Object.entries(WAYS)) {
    for (const size of SIZES) {
      const taken = samples.get(`${way} ${size}`) ?? [];
      const arrivalMs = median(taken.map((one) => one.arrivalMs)).toFixed(2);
      const heapMiB = median(taken.map((one) => one.heapMiB)).toFixed(1);
      console.log(`| ${name} | ${size.toLocaleString('en')} | ${arrivalMs} ms | ${heapMiB} MiB |`);
    }
  }
}

async function sample(way: string, size: number): Promise<Sample> {
  const child = fork(fileURLToPath(new URL('sample.ts', import.meta.url)), [way, String(size)], {
    execArgv: ['--expose-gc', '--conditions=production', '--no-warnings'],
  });
  // It sends one sample and ends.
  const [taken] = (await once(child, 'message')) as [Sample];
  await once(child, 'exit');
  return taken;
}

await benchClient();
