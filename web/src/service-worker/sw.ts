import type { Build } from './build.ts';
import { kindOf } from './kinds.ts';
import { openChat } from './opening.ts';
import { createShell } from './shell.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in its place by the builder. */
declare const BUILD: Build;

const build = BUILD;
const shell = createShell(build);
const known = { origin: location.origin, files: build.files };

self.addEventListener('install', (event) => {
  event.waitUntil(shell.install().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const steps = [shell.forgetOld(), self.registration.navigationPreload.enable()];
  event.waitUntil(Promise.all(steps).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const kind = kindOf(request, known);
  if (kind === 'asset') event.respondWith(shell.asset(request));
  else if (kind) {
    const network = responseOf(event);
    const path = kind === 'page' ? shell.page : new URL(request.url).pathname;
    // Late answers are waited for, too: what is cut off is complained of.
    event.waitUntil(network.catch(() => undefined));
    event.respondWith(shell.newest(path, network));
  }
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  // As the page has written it: the chat that it is about.
  event.waitUntil(openChat(self.clients, event.notification.data as string));
});

/** What the browser has begun to load while the worker woke up, or else loads now. */
async function responseOf({ request, preloadResponse }: FetchEvent): Promise<Response> {
  // The browser's own, where there is one.
  return ((await preloadResponse) as Response | undefined) ?? fetch(request);
}
