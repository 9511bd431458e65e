import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium that can be started; null, said loudly, where there is none: only CI must have one. */
export function findBrowser(): string | null {
  const path = PLACES.find((place) => place && existsSync(place));
  if (path) return path;
  const advice = 'Install Chromium, or say where it is with CHROMIUM_PATH.';
  if (process.env['CI']) throw new Error(`There is no browser to test GraphiQL in. ${advice}`);
  process.stderr.write(`\n!!! SKIPPED: nothing tests GraphiQL in a browser. ${advice}\n\n`);
  return null;
}

/** It sees this machine and nothing else, as where there is no internet. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
