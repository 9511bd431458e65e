import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { findBrowser } from '../kit/browser.ts';
import { type ClientPages, startClientPages } from '../kit/client-page.ts';
import { until } from '../kit/until.ts';

const NAME = 'storage of a test';

describe('a storage in memory', () => {
  it('keeps copies, in the order of their keys', async () => {
    const storage = createMemoryStorage();
    const value = { text: 'as written' };
    await storage.write('drafts', 'b/1', 'second');
    await storage.write('drafts', 'a/2', value);
    await storage.write('drafts', 'a/1', 'first');
    value.text = 'changed since';

    expect(await storage.readAll('drafts')).toEqual(['first', { text: 'as written' }, 'second']);
    expect(await storage.readAll('drafts', 'a/')).toEqual(['first', { text: 'as written' }]);
    await storage.clear('drafts', 'a/');
    expect(await storage.readAll('drafts')).toEqual(['second']);
    await storage.remove('drafts', 'b/1');
    expect(await storage.read('drafts', 'b/1')).toBeUndefined();
  });

  it('lets one after the other have a lock, also when one has failed', async () => {
    const memory = createMemory();
    const storages = [createMemoryStorage(memory), createMemoryStorage(memory)];

    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_value, n) =>
        storages[n % 2]!.exclusively('count', async () => {
          const count = (await storages[n % 2]!.read<number>('pages', 'count')) ?? 0;
          await storages[n % 2]!.write('pages', 'count', count + 1);
          if (n === 3) throw new Error('on purpose');
        }),
      ),
    );

    expect(await storages[0]!.read('pages', 'count')).toBe(10);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  it('tells the others, and not who tells', async () => {
    const memory = createMemory();
    const [one, other] = [createMemoryStorage(memory), createMemoryStorage(memory)];
    const heard: string[] = [];
    one.onAnnounced((topic) => heard.push(`one ${topic}`));
    other.onAnnounced((topic) => heard.push(`other ${topic}`));

    one.announce('outbox');

    await until(() => heard.length > 0, 'the announcement');
    expect(heard).toEqual(['other outbox']);
  });
});

const browserPath = findBrowser();
// Only where there is no browser, which is said loudly; CI must have one.
(browserPath ? describe : describe.skip)('the storage of a browser', () => {
  let pages: ClientPages;
  beforeAll(async () => void (pages = await startClientPages(browserPath ?? '')));
  afterEach(() => pages.endTest());
  afterAll(() => pages.stop());

  /** Two tabs, each with a storage named `it`. */
  async function openTwo(before?: () => void): Promise<[Page, Page]> {
    const context = await pages.newContext();
    const options = { context, ...(before && { before }) };
    const tabs: [Page, Page] = [await pages.open(options), await pages.open(options)];
    for (const tab of tabs) await openStorage(tab);
    return tabs;
  }

  const openStorage = (page: Page) =>
    page.evaluate((name) => {
      (window as any).it = window.database.createDatabaseStorage(name);
    }, NAME);

  const count = (page: Page) =>
    page.evaluate(async () => {
      const { it } = window as any;
      const increment = async () => {
        const before = (await it.read('pages', 'count')) ?? 0;
        await it.write('pages', 'count', before + 1);
      };
      await Promise.all(Array.from({ length: 300 }, () => it.exclusively('count', increment)));
    });

  const read = (page: Page, key: string) =>
    page.evaluate((it) => (window as any).it.read('pages', it), key);

  const withoutLocks = () => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  };
  const withoutChannel = () => {
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
  };
  const withoutDatabase = () => {
    const refuse = () => {
      throw new DOMException('Not in private windows', 'SecurityError');
    };
    Object.defineProperty(IDBFactory.prototype, 'open', { value: refuse });
  };

  it.each([
    ['the locks of the browser', undefined],
    ['a lease, where the browser has no locks', withoutLocks],
  ])('counts 600 increments of two tabs as 600, by %s', async (_case, before) => {
    const [one, other] = await openTwo(before);

    await Promise.all([count(one), count(other)]);

    expect(await read(one, 'count')).toBe(600);
  });

  it('gives a lease to another tab soon when the one that held it is gone', async () => {
    const [one, other] = await openTwo(withoutLocks);
    await one.evaluate(
      () =>
        new Promise<void>((resolve) => {
          void (window as any).it.exclusively('held', () => {
            resolve();
            return new Promise(() => undefined);
          });
        }),
    );
    let isHeld = true;
    const taken = other
      .evaluate(() => (window as any).it.exclusively('held', async () => 'taken'))
      .finally(() => (isHeld = false));
    await until(() => one.evaluate(() => true), 'the tab that holds it');
    expect(isHeld).toBe(true);

    await one.close();

    expect(await taken).toBe('taken');
  });

  it.each([
    ['its channel', undefined],
    ['localStorage, where it has no channels', withoutChannel],
  ])('tells the other tabs, and not who tells, by %s', async (_case, before) => {
    const tabs = await openTwo(before);
    for (const tab of tabs) {
      await tab.evaluate(() => {
        (window as any).heard = [];
        (window as any).it.onAnnounced((topic: string) => (window as any).heard.push(topic));
      });
    }

    await tabs[0].evaluate(() => (window as any).it.announce('outbox'));

    await tabs[1].waitForFunction(() => (window as any).heard.length > 0);
    expect(await tabs[1].evaluate(() => (window as any).heard)).toEqual(['outbox']);
    expect(await tabs[0].evaluate(() => (window as any).heard)).toEqual([]);
  });

  it('keeps what was written over a reload, in the order of the keys', async () => {
    const [page] = await openTwo();
    await page.evaluate(async () => {
      const { it } = window as any;
      await it.write('drafts', 'b/1', 'other');
      await it.write('drafts', 'a/2', { text: 'second' });
      await it.write('drafts', 'a/1', 'first');
    });

    await page.reload();
    await page.waitForFunction(() => 'database' in window);
    await openStorage(page);

    const kept = await page.evaluate(async () => {
      const { it } = window as any;
      const own = await it.readAll('drafts', 'a/');
      await it.clear('drafts', 'a/');
      return [own, await it.readAll('drafts')];
    });
    expect(kept).toEqual([['first', { text: 'second' }], ['other']]);
  });

  it('is the memory of the page where the browser keeps nothing', async () => {
    const [page] = await openTwo(withoutDatabase);

    await count(page);

    expect(await read(page, 'count')).toBe(300);
  });

  it('makes way for a tab with a newer version, and goes on', async () => {
    const [page] = await openTwo();
    await page.evaluate(() => (window as any).it.write('pages', 'kept', 1));

    await page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open(name, 99);
          request.onsuccess = () => resolve(request.result.close());
          request.onerror = () => reject(request.error!);
        }),
      NAME,
    );

    expect(await read(page, 'kept')).toBe(1);
  });
});
