import { expect, type Page } from '@playwright/test';

/** Once its worker serves the page, and has what it needs to do so without a network. */
export async function shellKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { controller } = navigator.serviceWorker;
        const names = await caches.keys();
        return controller?.state === 'activated' && names.length > 0;
      }),
    )
    .toBe(true);
}
