import type { Page, Route } from '@playwright/test';

type Answer = Parameters<Route['fulfill']>[0];

/** Answers an operation in the server's place, and no other one, until what it gives is called. */
export async function answer(
  page: Page,
  operation: string,
  answer: Answer,
): Promise<() => Promise<void>> {
  const handler = (route: Route) =>
    isOf(route, operation) ? route.fulfill(answer) : route.fallback();
  await page.route('/graphql', handler);
  return () => page.unroute('/graphql', handler);
}

/** The next of these operations is answered so, and not by the server. */
export async function answerOnce(page: Page, operation: string, answer: Answer): Promise<void> {
  let isDone = false;
  await page.route('/graphql', async (route) => {
    if (isDone || !isOf(route, operation)) return route.fallback();
    isDone = true;
    await route.fulfill(answer);
  });
}

/** As a refusal comes. */
export const refusal = (extensions: object) => ({
  json: { errors: [{ message: 'Refused', extensions }] },
});

function isOf(route: Route, operation: string): boolean {
  const { query } = route.request().postDataJSON() as { readonly query: string };
  return new RegExp(`\\b(?:query|mutation) ${operation}\\b`).test(query);
}
