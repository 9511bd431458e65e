import type { Page } from '@playwright/test';

interface Fiber {
  readonly type: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

interface Counting {
  articlesDrawn?: number;
  __REACT_DEVTOOLS_GLOBAL_HOOK__?: object;
}

/** Has the pages that are opened from now on count how many messages React draws, be it anew or for the first time. */
export async function countDrawn(page: Page): Promise<void> {
  await page.addInitScript(listen);
}

/** How many were drawn while something was done. */
export async function drawnBy(page: Page, act: () => Promise<void>): Promise<number> {
  const drawn = () => page.evaluate(() => (window as Counting).articlesDrawn ?? NaN);
  const before = await drawn();
  await act();
  return (await drawn()) - before;
}

/** Runs in the page: as React tells its developer tools of what it has done. */
function listen(): void {
  const counting: Counting & Window = window;
  counting.articlesDrawn = 0;
  counting.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    checkDCE: () => undefined,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot(_renderer: unknown, { current }: { readonly current: Fiber }) {
      counting.articlesDrawn = (counting.articlesDrawn ?? 0) + articlesIn(current);
    },
  };

  function articlesIn(fiber: Fiber): number {
    let count = fiber.type === 'article' ? 1 : 0;
    // What was left as it was still has the same children.
    if (fiber.child === fiber.alternate?.child) return count;
    for (let child = fiber.child; child; child = child.sibling) {
      if (child !== child.alternate) count += articlesIn(child);
    }
    return count;
  }
}
