import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Lets files of the device go over a part of the page. */
export async function drop(page: Page, over: Locator, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const { x, y } = (await over.boundingBox()) ?? { x: 0, y: 0 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: x + 20, y: y + 120, data });
    if (type === 'dragOver')
      await expect(page.getByText('Drop files here to attach them')).toBeVisible();
  }
  await session.detach();
}
