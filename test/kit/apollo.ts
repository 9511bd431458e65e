import { createApolloClient } from '../../examples/apollo-client.ts';
import { LoginDocument } from '../../examples/gql/graphql.ts';
import { createSession } from '../../examples/session.ts';
import { startApp } from './app.ts';
import type { Person } from './person.ts';
import { startProxy } from './proxy.ts';

export type ApolloApp = Awaited<ReturnType<typeof startApolloApp>>;

interface Followed {
  unsubscribe(): void;
}

/** The server, a network that can fail, and people who use the client of `examples/` over it. */
export async function startApolloApp() {
  const app = await startApp();
  const proxy = await startProxy(app.port);
  const url = `http://127.0.0.1:${proxy.port}/graphql`;
  const followed: Followed[] = [];

  /** Nobody yet: whoever signs in tells the session. */
  function guest() {
    const session = createSession(url);
    return { session, client: createApolloClient(url, session) };
  }

  return {
    ...app,
    proxy,
    guest,
    async signIn({ username, password }: Person) {
      const { session, client } = guest();
      const variables = { input: { identifier: username, password } };
      const { data } = await client.mutate({ mutation: LoginDocument, variables });
      if (!data) throw new Error(`${username} cannot sign in`);
      session.keep(data.login);
      return { session, client, tokens: data.login, user: data.login.account.user };
    },
    /** Until the test has ended. */
    follow: (subscription: Followed) => void followed.push(subscription),
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
      proxy.mend();
      for (const each of followed.splice(0)) each.unsubscribe();
    },
    async stop() {
      await proxy.stop();
      await app.stop();
    },
  };
}
