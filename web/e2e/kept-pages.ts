import type { Page } from '@playwright/test';
import { serverUrl } from './people.ts';

/** What this browser keeps of screens, as JSON. */
export const keptPages = (page: Page): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('pages').objectStore('pages').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(asking.result));
          };
        };
      }),
    `confab ${serverUrl()}/graphql`,
  );
