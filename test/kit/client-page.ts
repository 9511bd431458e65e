import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import type * as clientModule from '../../client/src/confab.ts';
import type { Confab, ConfabOptions } from '../../client/src/confab.ts';
import type * as databaseModule from '../../client/src/database.ts';
import type * as resumingModule from '../../web/src/media/resuming.ts';
import { startBrowser } from './browser.ts';
import { ROOT } from './command.ts';

/** What a page imports by `/name.js`. */
const ENTRIES = {
  client: 'client/src/confab.ts',
  database: 'client/src/database.ts',
  resuming: 'web/src/media/resuming.ts',
};
const PAGE = `<!doctype html><title>A page</title>
<script type="module">
  import * as client from '/client.js';
  import * as database from '/database.js';
  import * as resuming from '/resuming.js';
  Object.assign(window, { client, database, resuming });
</script>`;

declare global {
  /** What a page of these tests has; functions that are evaluated there find it. */
  interface Window {
    client: typeof clientModule;
    database: typeof databaseModule;
    resuming: typeof resumingModule;
    confab: Confab;
  }
}

export type ClientPages = Awaited<ReturnType<typeof startClientPages>>;

/** What can be said to a page from outside of it. */
type Settings = Pick<ConfabOptions, 'url' | 'device' | 'requestTimeoutMs' | 'cookies'>;

interface PageOptions {
  /** Of one context, pages share what they store, like the tabs of a browser. */
  readonly context?: BrowserContext;
  /** The origin that the page seems to be of, such as the server's; a site of its own, unless told otherwise. */
  readonly origin?: string;
  /** Given, the page has made a client with these, and has read what was stored. */
  readonly confab?: Settings;
  /** Runs in the page before anything else, say to remove what another browser has not. */
  readonly before?: () => void;
}

/** A site with the client package in its pages, and a browser that opens them. */
export async function startClientPages(executablePath: string) {
  const site = await startSite();
  const browser = await startBrowser(executablePath);

  return {
    origin: site.origin,
    newContext: () => browser.newContext(),
    /** In a context of its own, unless one is given. */
    async open({ context, confab, before, origin }: PageOptions = {}): Promise<Page> {
      const page = await (context ?? (await browser.newContext())).newPage();
      if (before) await page.addInitScript(before);
      if (origin) await site.appearAt(page, origin);
      await page.goto(origin ?? site.origin);
      await loaded(page);
      if (confab) await startConfab(page, confab);
      return page;
    },
    /** The page again, and the client in it. */
    async reload(page: Page, confab: Settings): Promise<void> {
      await page.reload();
      await loaded(page);
      await startConfab(page, confab);
    },
    async endTest(): Promise<void> {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async stop(): Promise<void> {
      await browser.close();
      site.stop();
    },
  };
}

const loaded = (page: Page) => page.waitForFunction(() => 'database' in window);

const startConfab = (page: Page, options: Settings) =>
  page.evaluate(async (given) => {
    window.confab = window.client.createConfab(given);
    await window.confab.session.ready;
  }, options);

async function startSite() {
  const files = await bundle();
  const fileAt = (path: string) => {
    const script = files.get(path.slice(1));
    return { contentType: script ? 'text/javascript' : 'text/html', body: script ?? PAGE };
  };
  const server = createServer(({ url = '/' }, response) => {
    const { contentType, body } = fileAt(url);
    response.setHeader('content-type', contentType).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    /** In the place of all that the origin serves, but for its API. */
    appearAt: (page: Page, origin: string) =>
      page.route(
        (url) => url.origin === origin && url.pathname !== '/graphql',
        (route) => route.fulfill(fileAt(new URL(route.request().url()).pathname)),
      ),
    stop(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

let bundled: Promise<ReadonlyMap<string, string>> | undefined;

/** Once for all test files of a process. */
const bundle = () => (bundled ??= bundleEntries());

async function bundleEntries(): Promise<ReadonlyMap<string, string>> {
  const input = Object.fromEntries(
    Object.entries(ENTRIES).map(([name, path]) => [name, join(ROOT, path)]),
  );
  const build = await rolldown({
    input,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'esm', chunkFileNames: '[name].js' });
  await build.close();
  return new Map(output.flatMap((file) => ('code' in file ? [[file.fileName, file.code]] : [])));
}
