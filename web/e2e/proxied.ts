import { type Proxy, startProxy } from '../../test/kit/proxy.ts';
import { test as base } from './test.ts';

export { expect } from './test.ts';

interface Network extends Proxy {
  /** Who listens at its other end. */
  target: string;
}

/** All pages reach the server by a network that can break, and that can lead elsewhere. */
export const test = base.extend<{ readonly network: Network }>({
  network: async ({ server }, use) => {
    const network: Network = {
      ...(await startProxy(() => Number(new URL(network.target).port))),
      target: server,
    };
    await use(network);
    await network.stop();
  },
  baseURL: async ({ network }, use) => use(`http://127.0.0.1:${network.port}`),
});
