import { setTimeout as sleep } from 'node:timers/promises';
import { type ApolloClient, gql } from '@apollo/client';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { type ApolloApp, startApolloApp } from '../kit/apollo.ts';
import { createGroup, send } from '../kit/chats.ts';
import type { Person } from '../kit/person.ts';
import { expired } from '../kit/tokens.ts';
import { until } from '../kit/until.ts';

const TOKEN_SECONDS = 6;
const ADDED = gql('subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { id text } }');
const HIDE = gql('mutation { updateSettings(input: { invisible: true }) { account { id } } }');
const SIGN_IN = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';

let app: ApolloApp;
afterEach(async () => {
  app.endTest();
  await app.stop();
});

const login = async ({ email, password }: Person) =>
  (await app.guest.run(SIGN_IN, { input: { identifier: email, password } })).login;

/** Each of them by itself, as screens do that know nothing of each other. */
const askTwentyTimes = (client: ApolloClient) =>
  Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      client.query({ query: gql(`query Me${i} { me { id } }`), fetchPolicy: 'network-only' }),
    ),
  );
const isRotation = (query: string) => query.includes('UPDATE sessions s\n   SET token_hash');

/** Whoever signs in through it gets an access token that has expired. */
const givingExpired: typeof fetch = async (url, options) => {
  const response = await fetch(url, options);
  const { data, errors } = await response.json();
  if (data?.login) data.login.accessToken = expired(data.login.accessToken, app.config.jwt.secret);
  return Response.json({ data, errors });
};

describe('being signed in with Apollo Client', () => {
  it('refreshes once for many requests whose token is about to end', async () => {
    app = await startApolloApp();
    const [ann] = await app.people('ann');
    const { session, apollo } = await app.signIn(ann);
    session.expire((await session.authorization()).Authorization);

    const queries = await app.queriesDuring(() => askTwentyTimes(apollo));

    expect(queries.filter(isRotation)).toHaveLength(1);
  });

  it('refreshes once where only the server knows that it has expired, unnoticed by the callers', async () => {
    app = await startApolloApp();
    const [ann] = await app.people('ann');
    const { apollo } = await app.signIn(ann, { fetch: givingExpired });

    const queries = await app.queriesDuring(() => askTwentyTimes(apollo));

    expect(queries.filter(isRotation)).toHaveLength(1);
  });

  it('never asks as a new account what was begun as the one before', async () => {
    app = await startApolloApp();
    const [ann, bob] = await app.people('ann', 'bob');
    const memory = createMemory();
    const one = await app.signIn(ann, { storage: createMemoryStorage(memory) });
    const deaf = { ...createMemoryStorage(memory), onAnnounced: () => () => undefined };
    const other = app.open({ storage: deaf });
    await other.session.ready;
    const { Authorization } = await other.session.authorization();
    await one.session.login(bob.username, bob.password);

    other.session.expire(Authorization);
    const asked = other.apollo.mutate({ mutation: HIDE });

    await expect(asked).rejects.toMatchObject({ code: 'SESSION_REVOKED' });
    expect(await bob.run('{ me { invisible } }')).toEqual({ me: { invisible: false } });
  });

  it('keeps a subscription while its token is replaced again and again', async () => {
    app = await startApolloApp({ accessTokenSeconds: TOKEN_SECONDS });
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const refreshes = app.proxy.listenFor('mutation RefreshSession');
    const { apollo } = await app.signIn(ann);
    const texts: string[] = [];
    const failures: unknown[] = [];
    const following = apollo.subscribe<any>({ query: ADDED, variables: { chatId } }).subscribe({
      next: ({ data }) => texts.push(data?.messageAdded.text),
      error: (error) => failures.push(error),
    });
    await until(() => app.subscriptionCount() === 2, 'ann watches the chat, and has an inbox');

    const sent: string[] = [];
    while (refreshes() < 3) {
      bob.token = (await login(bob)).accessToken;
      sent.push((await send(bob, chatId, `message ${sent.length}`)).text);
      await sleep(100);
    }
    sent.push((await send(bob, chatId, 'after all')).text);
    await until(() => texts.length >= sent.length, 'ann has heard all');

    expect(failures).toEqual([]);
    expect(texts).toEqual(sent);
    following.unsubscribe();
  });
});
