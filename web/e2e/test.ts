import {
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
  test as base,
} from '@playwright/test';
import axe, { type default as Axe } from 'axe-core';
import { type Person, putSession, register, serverUrl } from './people.ts';

export { expect } from '@playwright/test';

export const PHONE = { width: 390, height: 844 };

interface Options {
  /** What the console may say in this test, such as that there is no network. */
  readonly allowed: readonly RegExp[];
}

interface Fixtures {
  /** Where the server is; pages may reach it by another address. */
  readonly server: string;
  /** A browser of its own: a guest's, or that of somebody who is signed in. */
  readonly open: (person?: Person, options?: BrowserContextOptions) => Promise<Page>;
  /** Somebody new, and a browser in which they are signed in. */
  readonly join: (
    name: string,
    options?: BrowserContextOptions,
  ) => Promise<{ person: Person; page: Page }>;
}

/** Fails where a page has complained: by an error, or by a violation of its policy. */
export const test = base.extend<Fixtures & Options>({
  allowed: [[], { option: true }],
  server: async ({}, use) => use(serverUrl()),
  baseURL: async ({ server }, use) => use(server),

  context: async ({ context, allowed }, use) => {
    const complaints = listen(context);
    await use(context);
    expectNone(complaints, allowed);
  },

  open: async ({ browser, baseURL, contextOptions, serviceWorkers, allowed }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[][] = [];
    await use(async (person, options = {}) => {
      const context = await browser.newContext({
        baseURL,
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
        serviceWorkers,
        ...contextOptions,
        ...options,
      });
      contexts.push(context);
      complaints.push(listen(context));
      if (person) await putSession(context, person.payload, baseURL);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expectNone(complaints.flat(), allowed);
  },

  join: async ({ open, server }, use) => {
    await use(async (name, options) => {
      const person = await register(name, server);
      return { person, page: await open(person, options) };
    });
  },
});

/** Those to whom it is told whatever happens in their chats. */
const told = new WeakSet<Page>();

/** Once the page is told of what happens: what it shows may have been read before. */
export const expectTold = (page: Page): Promise<void> =>
  expect.poll(() => told.has(page)).toBe(true);

function followSockets(page: Page): void {
  page.on('domcontentloaded', () => told.delete(page));
  page.on('websocket', (socket) => {
    told.delete(page);
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes('"InboxReadyEvent"')) told.add(page);
    });
  });
}

function listen(context: BrowserContext): string[] {
  context.on('page', followSockets);
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && !isRefusal(message) && !isBlocking(message)) complaints.push(message.text());
  });
  return complaints;
}

/** An answer of the API whose status says that something was refused is none to complain about. */
const isRefusal = (message: ConsoleMessage): boolean =>
  message.location().url.endsWith('/graphql') && message.text().startsWith('Failed to load');

/** Of the test itself, which has forbidden the worker. */
const isBlocking = (message: ConsoleMessage): boolean =>
  message.text() === 'Service Worker registration blocked by Playwright';

const expectNone = (complaints: readonly string[], allowed: readonly RegExp[]) =>
  expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);

/** A field says what is wrong with it in the place of what helps to fill it in, which may say the same. */
export async function expectWrong(field: Locator, error: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(error);
}

/** In light and dark, nothing stands in the way of those who cannot see, or see little. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // In the dark nothing but colours differs.
    const found = await page.evaluate(violations, colorScheme === 'dark' ? ['color-contrast'] : []);
    expect(found.map((violation) => ({ colorScheme, ...violation }))).toEqual([]);
  }
}

/** Runs in the page: by these rules, or by all. */
async function violations(rules: string[]) {
  const { axe } = window as unknown as { axe: typeof Axe };
  const { violations } = await axe.run({
    ...(rules.length > 0 && { runOnly: rules }),
    resultTypes: ['violations'],
    preload: false,
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
}
