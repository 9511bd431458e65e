import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SHELL = '/usr/bin/chromium-headless-shell';
const WHOLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium that can be started; null, said loudly, where there is none: only CI must have one. One that has nothing
 * around its pages does the same with half the work.
 */
export const findBrowser = (): string | null => find([SHELL, ...WHOLE]);

/** One with all that is around a page, such as what the system shows. */
export const findWholeBrowser = (): string | null => find(WHOLE);

function find(places: readonly string[]): string | null {
  const chosen = process.env['CHROMIUM_PATH'];
  const path = [...(chosen ? [chosen] : []), ...places].find(existsSync);
  if (path) return path;
  const advice = 'Install Chromium, or say where it is with CHROMIUM_PATH.';
  if (process.env['CI']) throw new Error(`There is no browser to test in. ${advice}`);
  process.stderr.write(`\n!!! SKIPPED: nothing is tested in a browser. ${advice}\n\n`);
  return null;
}

/** It sees this machine and nothing else, as where there is no internet. */
export const BROWSER_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}
