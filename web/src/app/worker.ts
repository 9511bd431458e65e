import type { Connection, Store } from '@confab/client';

const WORKER = '/sw.js';

/** What Chromium has, and TypeScript does not know yet: without a policy no script may be named. */
interface TrustedTypes {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

/**
 * Has the shell kept for when there is no network. A connection that is there again may be one to a newer version, so
 * each time it is looked whether there is one.
 */
export function keepShell(connection: Store<Connection>): void {
  // A page under development changes faster than anything is kept.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  let registered: Promise<ServiceWorkerRegistration> | null = null;
  let wasLive = false;

  function look(): void {
    const isLive = connection.get().state === 'live';
    if (isLive && !wasLive) {
      // A browser may have none, as in a private window.
      (registered ? update(registered) : (registered = register())).catch(() => undefined);
    }
    wasLive = isLive;
  }
  connection.subscribe(look);
  look();
}

const register = () =>
  navigator.serviceWorker.register(addressOfWorker(), { updateViaCache: 'none' });

const update = async (registered: Promise<ServiceWorkerRegistration>) =>
  (await registered).update();

/** The only address that the policy lets through. */
function addressOfWorker(): string {
  const { trustedTypes }: TrustedTypes = globalThis as object;
  const policy = trustedTypes?.createPolicy('confab', {
    createScriptURL(url) {
      if (url !== WORKER) throw new TypeError(`${url} is no script of ours`);
      return url;
    },
  });
  return policy?.createScriptURL(WORKER) ?? WORKER;
}
