import { WebSocket } from 'ws';
import { type Confab, type ConfabOptions, createConfab } from '../../client/src/confab.ts';
import type { Config } from '../../src/config.ts';
import type { Outbound } from '../../src/http/outbound/outbound.ts';
import { type Person, startApp } from './app.ts';
import { startProxy } from './proxy.ts';

export type ClientApp = Awaited<ReturnType<typeof startClientApp>>;

type Options = Partial<ConfabOptions>;

/** The server, a network that can fail, and people who use the client package over it. */
export async function startClientApp(overrides: Partial<Config> = {}, outbound?: Outbound) {
  const app = await startApp(overrides, undefined, outbound);
  const proxy = await startProxy(app.port);
  const url = `http://127.0.0.1:${proxy.port}/graphql`;
  const confabs: Confab[] = [];
  /** Addresses that the server has made lead over that network, too. */
  const send: typeof fetch = (address, init) => {
    const path = address instanceof Request ? address.url : String(address);
    return fetch(path.replace(`:${app.port}/`, `:${proxy.port}/`), init);
  };

  /** A client of its own until the test ends; it keeps what it has in memory, unless it is given a storage. */
  function open(options: Options = {}): Confab {
    const confab = createConfab({ url, WebSocket, fetch: send, ...options });
    confabs.push(confab);
    return confab;
  }

  return {
    ...app,
    proxy,
    clientUrl: url,
    fetch: send,
    open,
    /** A client with which this person has signed in. */
    async signIn({ username, password }: Person, options: Options = {}) {
      const confab = open(options);
      await confab.session.login(username, password);
      return confab;
    },
    endTest(): void {
      for (const confab of confabs.splice(0)) confab.dispose();
      proxy.mend();
    },
    async stop() {
      await proxy.stop();
      await app.stop();
    },
  };
}
