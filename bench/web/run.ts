import { cpus, loadavg } from 'node:os';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGUMENTS, findWholeBrowser } from '../../test/kit/browser.ts';
import { type Person, putSession, register, serverUrl } from '../../web/e2e/people.ts';
import { countDrawn, drawnBy } from '../../web/e2e/renders.ts';
import startServer from '../../web/e2e/server.ts';
import { median } from '../measure/median.ts';

const SIZES = [50, 10_000];
const ROUNDS = 3;
const ARRIVALS = 40;
const WHEEL_STEPS = 60;
/** So many of those that are loaded at once. */
const LOADED = 900;

interface Sample {
  readonly threadMs: number;
  readonly drawn: number;
  readonly nodes: number;
  readonly heapMiB: number;
  readonly longestTaskMs: number;
}

/** What the open chat of the web app costs, by how much has been said in it: A B A B. */
async function benchWeb(): Promise<void> {
  const stop = await startServer();
  const browser = await chromium.launch({
    executablePath: findWholeBrowser() ?? '',
    args: BROWSER_ARGUMENTS,
  });
  try {
    const [ann, bob] = [await register('ann'), await register('bob')];
    const chats = new Map<number, string>();
    for (const size of SIZES) chats.set(size, await fill(ann, bob, size));
    const samples = new Map<number, Sample[]>(SIZES.map((size) => [size, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [size, chatId] of chats) {
        samples.get(size)?.push(await sample(browser, ann, bob, chatId, size));
      }
    }
    report(samples);
  } finally {
    await browser.close();
    await stop();
  }
}

async function fill(ann: Person, bob: Person, size: number): Promise<string> {
  const input = { name: `Of ${size}`, userIds: [bob.id] };
  const create = 'mutation ($i: CreateGroupInput!) { createGroup(input: $i) { chat { id } } }';
  const chatId: string = (await ann.ask(create, { i: input })).createGroup.chat.id;
  for (let sent = 0; sent < size; sent += 50) {
    const many = Array.from({ length: 50 }, (_, n) => say(bob, chatId, `Number ${sent + n + 1}`));
    await Promise.all(many);
  }
  return chatId;
}

const say = (person: Person, chatId: string, text: string) =>
  person.ask('mutation ($i: SendMessageInput!) { sendMessage(input: $i) { message { id } } }', {
    i: { chatId, text },
  });

async function sample(
  browser: Browser,
  ann: Person,
  bob: Person,
  chatId: string,
  size: number,
): Promise<Sample> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await putSession(context, ann.payload);
  const page = await context.newPage();
  await countDrawn(page);
  await page.goto(`${serverUrl()}/chats/${chatId}`);
  await page.getByRole('article').first().waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await loadOlder(page, Math.min(size, LOADED));
  const longestTaskMs = await longestTaskOf(page);
  await page.getByRole('button', { name: 'Newest' }).click();
  await page.waitForTimeout(1_000);

  const before = await threadMs(devtools);
  let last = '';
  const drawn = await drawnBy(page, async () => {
    for (let n = 0; n < ARRIVALS; n++) {
      last = `Arrival ${n} ${Math.random()}`;
      await say(bob, chatId, last);
      await page.waitForTimeout(100);
    }
    await page.getByRole('article').filter({ hasText: last }).waitFor();
  });
  const after = await threadMs(devtools);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const nodes = await page.getByRole('article').count();
  await context.close();
  return {
    threadMs: (after - before) / ARRIVALS,
    drawn: drawn / ARRIVALS,
    nodes,
    heapMiB: usedSize / 2 ** 20,
    longestTaskMs,
  };
}

const scroll = (page: Page, pixels: number) =>
  page.getByRole('log').evaluate((list, by) => list.scrollBy(0, by), pixels);

async function loadOlder(page: Page, count: number): Promise<void> {
  for (let loaded = 50; loaded < count; loaded += 50) {
    await scroll(page, -20_000);
    await page.waitForTimeout(250);
  }
}

/** While somebody turns the wheel: the longest task over 50 ms; 0 where there is none. */
async function longestTaskOf(page: Page): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
  });
  await page.getByRole('log').hover();
  for (let step = 0; step < WHEEL_STEPS; step++) {
    await page.mouse.wheel(0, step < WHEEL_STEPS / 2 ? 700 : -700);
    await page.waitForTimeout(50);
  }
  await scroll(page, 600);
  await page.waitForTimeout(500);
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

async function threadMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

function report(samples: ReadonlyMap<number, readonly Sample[]>): void {
  console.log(`${ROUNDS} rounds, medians; ${cpus()[0]?.model ?? ''}`);
  console.log(
    `Load at the end: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}\n`,
  );
  console.log(
    '| messages | CPU of one arriving | drawn for it | rows in the page | heap | longest task of 60 wheel steps |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const [size, taken] of samples) {
    const of = (name: keyof Sample) => median(taken.map((one) => one[name]));
    console.log(
      `| ${size.toLocaleString('en')} | ${of('threadMs').toFixed(1)} ms | ${of('drawn').toFixed(1)} | ${of('nodes')} | ` +
        `${of('heapMiB').toFixed(1)} MiB | ${of('longestTaskMs').toFixed(0)} ms |`,
    );
  }
}

await benchWeb();
