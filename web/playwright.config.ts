import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser, findWholeBrowser } from '../test/kit/browser.ts';

const executablePath = findBrowser();
/** What the system shows, of which a browser without windows knows nothing. */
const SYSTEM = '**/system.spec.ts';
/** Would push off everybody's feed what others have just posted. */
const MANY_POSTS = '**/many-posts.spec.ts';

const launchOptions = (path: string | null) => ({
  ...(path && { executablePath: path }),
  args: BROWSER_ARGUMENTS,
});

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Nothing is tested where there is no browser; `findBrowser` throws on CI.
  testIgnore: executablePath ? [] : '**',
  globalSetup: './e2e/server.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    {
      name: 'system',
      testMatch: SYSTEM,
      use: { launchOptions: launchOptions(executablePath && findWholeBrowser()) },
    },
    { name: 'app', testIgnore: executablePath ? [SYSTEM, MANY_POSTS] : '**' },
    { name: 'many posts', testMatch: MANY_POSTS, dependencies: ['app'] },
  ],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // Nobody waits for what only moves.
    contextOptions: { reducedMotion: 'reduce' },
    // It keeps the whole app in each new browser, which few tests are about.
    serviceWorkers: 'block',
    actionTimeout: 15_000,
    launchOptions: launchOptions(executablePath),
  },
});
