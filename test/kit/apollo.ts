import {
  type ApolloConfab,
  type ApolloConfabOptions,
  createConfab,
} from '../../client/src/apollo/apollo.ts';
import { WebSocket } from 'ws';
import type { Config } from '../../src/config.ts';
import { startClientApp } from './client.ts';
import type { Person } from './person.ts';

export type ApolloApp = Awaited<ReturnType<typeof startApolloApp>>;

type Options = Partial<ApolloConfabOptions>;
interface Followed {
  unsubscribe(): void;
}

/** The server, a network that can fail, and people who use the client package with Apollo's cache over it. */
export async function startApolloApp(overrides: Partial<Config> = {}) {
  const app = await startClientApp(overrides);
  const confabs: ApolloConfab[] = [];
  const followed: Followed[] = [];

  /** A client of its own until the test ends. */
  function open(options: Options = {}): ApolloConfab {
    const confab = createConfab({ url: app.clientUrl, WebSocket, ...options });
    confabs.push(confab);
    return confab;
  }

  return {
    ...app,
    open,
    async signIn({ username, password }: Person, options: Options = {}) {
      const confab = open(options);
      await confab.session.login(username, password);
      return confab;
    },
    /** What a screen makes of a query's results, one after the other; until the test has ended. */
    show<Data, Shown>(
      query: { subscribe(next: (result: { data: Data | undefined }) => void): Followed },
      render: (data: any) => Shown,
    ): Shown[] {
      const shown: Shown[] = [];
      const isWhole = (data: Data | undefined) => Object.keys(data ?? {}).length > 0;
      followed.push(query.subscribe(({ data }) => isWhole(data) && shown.push(render(data))));
      return shown;
    },
    endTest(): void {
      for (const each of followed.splice(0)) each.unsubscribe();
      for (const confab of confabs.splice(0)) confab.dispose();
      app.endTest();
    },
  };
}
