import { setTimeout as sleep } from 'node:timers/promises';
import { type ApolloClient, gql } from '@apollo/client';
import { afterEach, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { createApolloClient } from '../../examples/apollo-client.ts';
import { createSession } from '../../examples/session.ts';
import { type Person, startApp, type TestApp } from '../kit/app.ts';
import { createGroup, send } from '../kit/chats.ts';
import { until } from '../kit/until.ts';

const TOKEN_SECONDS = 3;
const ADDED = gql('subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { id text } }');
const SIGN_IN = `mutation ($input: LoginInput!) {
  login(input: $input) { accessToken accessTokenExpiresIn refreshToken }
}`;

let app: TestApp;
afterEach(() => app.stop());

const login = async ({ email, password }: Person) =>
  (await app.guest.run(SIGN_IN, { input: { identifier: email, password } })).login;

async function signIn(person: Person) {
  const url = `${app.url}/graphql`;
  const session = createSession(url);
  session.keep(await login(person));
  return { session, client: createApolloClient(url, session) };
}
/** Each of them by itself, as screens do that know nothing of each other. */
const askTwentyTimes = (client: ApolloClient) =>
  Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      client.query({ query: gql(`query Me${i} { me { id } }`), fetchPolicy: 'network-only' }),
    ),
  );
const isRotation = (query: string) => query.includes('UPDATE sessions s\n   SET token_hash');

describe('signing in with Apollo Client, as in the examples', () => {
  it('refreshes once for many requests whose token has expired', async () => {
    app = await startApp();
    const [ann] = await app.people('ann');
    const { session, client } = await signIn(ann);
    session.expire((await session.authorization()).Authorization);

    const queries = await app.queriesDuring(() => askTwentyTimes(client));

    expect(queries.filter(isRotation)).toHaveLength(1);
  });

  it('refreshes once where only the server knows that it has expired', async () => {
    app = await startApp();
    const [ann] = await app.people('ann');
    const { session, client } = await signIn(ann);
    const tokens = await login(ann);
    const claims = jwt.decode(tokens.accessToken) as object;
    const accessToken = jwt.sign({ ...claims, exp: 1 }, app.config.jwt.secret);
    session.keep({ ...tokens, accessToken, accessTokenExpiresIn: 3_600 });

    const queries = await app.queriesDuring(() => askTwentyTimes(client));

    expect(queries.filter(isRotation)).toHaveLength(1);
  });

  it('keeps a subscription while its token is replaced again and again', async () => {
    app = await startApp({ accessTokenSeconds: TOKEN_SECONDS });
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const { client } = await signIn(ann);
    const texts: string[] = [];
    const failures: unknown[] = [];
    const following = client.subscribe<any>({ query: ADDED, variables: { chatId } }).subscribe({
      next: ({ data }) => texts.push(data?.messageAdded.text),
      error: (error) => failures.push(error),
    });
    await until(() => app.subscriptionCount() > 0, 'ann watches');

    const sent: string[] = [];
    const queries = await app.queriesDuring(async () => {
      const end = Date.now() + 3.5 * TOKEN_SECONDS * 1_000;
      while (Date.now() < end) {
        bob.token = (await login(bob)).accessToken;
        sent.push((await send(bob, chatId, `message ${sent.length}`)).text);
        await sleep(100);
      }
    });
    await until(() => texts.length >= sent.length, 'ann has heard all');

    expect(failures).toEqual([]);
    expect(texts).toEqual(sent);
    expect(queries.filter(isRotation).length).toBeGreaterThanOrEqual(3);
    following.unsubscribe();
  });
});
