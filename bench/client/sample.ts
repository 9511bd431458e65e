import type { Sample, Screen } from './contract.ts';

/** Beyond the first, which make V8 compile what they run. */
const WARM_UP = 10;
const ARRIVALS = 20;

const [way = '', size = ''] = process.argv.slice(2);
const { openScreen } = (await import(`./${way}.ts`)) as {
  openScreen(size: number): Screen | Promise<Screen>;
};

/** One way, one size, in a process of its own: what came before has left nothing behind. */
async function takeSample(count: number): Promise<Sample> {
  const before = heapMiB();
  const screen = await openScreen(count);
  const heap = heapMiB() - before;
  let seq = count;
  const arrive = () => screen.arrive(++seq);

  for (let n = 0; n < WARM_UP; n++) arrive();
  const started = process.cpuUsage();
  for (let n = 0; n < ARRIVALS; n++) arrive();
  const { user, system } = process.cpuUsage(started);

  if (screen.shown() !== seq) throw new Error(`It shows ${screen.shown()} messages of ${seq}`);
  return { arrivalMs: (user + system) / 1_000 / ARRIVALS, heapMiB: heap };
}

function heapMiB(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

process.send?.(await takeSample(Number(size)));
