import { createHash } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { confabErrorOf } from '../../client/src/apollo/apollo.ts';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { type ApolloApp, startApolloApp } from '../kit/apollo.ts';
import { act, createGroup, openDirectChat, send } from '../kit/chats.ts';
import { inboxBegins } from '../kit/live.ts';
import { until } from '../kit/until.ts';

const FEED = gql(
  'query Feed($first: Int, $after: String) { feed(first: $first, after: $after) { edges { node { id text } } pageInfo { hasNextPage endCursor } } }',
);
const ME = gql('query Me { me { id user { id } } }');
const CHAT = gql(
  'query Chat($id: ID!) { chat(id: $id) { id messages(last: 5) { nodes { id changedSeq text } } } }',
);
const REGISTER = gql(
  'mutation Register($input: RegisterInput!) { register(input: $input) { accessToken } }',
);
const ADDED = gql('subscription PostAdded { postAdded { id text } }');
const PASSWORD = 'a quiet harbour at dawn';

let app: ApolloApp;
beforeAll(async () => void (app = await startApolloApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

describe('Apollo Client beside a live client', () => {
  it('signs somebody up, and is them from then on', async () => {
    const { apollo, session } = app.open();
    const input = { username: 'apollo', email: 'apollo@example.com', password: PASSWORD };

    const { user } = await session.register(input);

    const { data } = await apollo.query<any>({ query: ME });
    expect(data.me.user.id).toBe(user.id);
    expect(user.profile.displayName).toBe('apollo');
  });

  it('is told codes and fields in CombinedGraphQLErrors', async () => {
    const [ann] = await app.people('ann');
    const { apollo } = app.open();
    const input = { username: ann.username, email: 'new@example.com', password: PASSWORD };

    const taken = await refusal(apollo.mutate({ mutation: REGISTER, variables: { input } }));
    const signedOut = await refusal(apollo.query({ query: FEED }));

    expect(taken).toEqual({
      code: 'CONFLICT',
      fields: [{ path: 'username', message: expect.any(String), reason: 'TAKEN' }],
    });
    expect(signedOut).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('ends what is not answered in time', async () => {
    const [ann] = await app.people('ann');
    const memory = createMemory();
    await app.signIn(ann, { storage: createMemoryStorage(memory) });
    const silent: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    const storage = createMemoryStorage(memory);
    const { apollo, session } = app.open({ storage, fetch: silent, requestTimeoutMs: 500 });
    await session.ready;

    const error: unknown = await apollo.query({ query: ME }).catch((reason: unknown) => reason);

    expect(confabErrorOf(error)).toMatchObject({ code: 'NETWORK_ERROR' });
  });

  it('sends the text where it would send a hash alone, since none are kept', async () => {
    const [ann] = await app.people('ann');
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: new PersistedQueryLink({ sha256 }).concat(
        new HttpLink({
          uri: `${app.url}/graphql`,
          headers: { authorization: `Bearer ${ann.token}` },
        }),
      ),
    });

    const { data } = await client.query<any>({ query: FEED });

    expect(data.feed.edges).toEqual(expect.any(Array));
  });

  it('pages through the feed by fetchMore, newest first, each post once', async () => {
    const texts = ['one', 'two', 'three', 'four', 'five'];
    const [ann] = await app.people('ann');
    for (const text of texts) await act(ann, 'createPost', { text });
    const { apollo } = await app.signIn(ann);
    const query = apollo.watchQuery({ query: FEED, variables: { first: 2 } });
    const shown = app.show(query, ({ feed }) => feed.edges.map((edge: any) => edge.node.text));
    await until(() => shown.length > 0, 'the first page');

    for (const length of [4, 5]) {
      const { data } = query.getCurrentResult() as any;
      await query.fetchMore({ variables: { after: data.feed.pageInfo.endCursor } });
      await until(() => shown.at(-1)?.length === length, `${length} posts`);
    }

    expect(shown.at(-1)).toEqual(texts.toReversed());
    expect(query.getCurrentResult().data).toMatchObject({
      feed: { pageInfo: { hasNextPage: false } },
    });
  });

  it('keeps what came before as long as it was changed later than a copy that arrives late', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const { apollo, live } = await app.signIn(ann);
    const events: string[] = [];
    live.get()?.on((event) => events.push(event.__typename));
    await inboxBegins(live.get()!);
    const { id } = await send(bob, chatId, 'first');
    await until(() => events.includes('MessageAddedEvent'), 'the message');

    app.proxy.hold('http');
    const late = apollo.query<any>({ query: CHAT, variables: { id: chatId } });
    await until(() => app.proxy.heldCount('http') > 0, 'the history on its way');
    await act(bob, 'editMessage', { messageId: id, text: 'second' });
    await until(() => events.includes('MessageEditedEvent'), 'the edit');
    app.proxy.letGo('http');

    expect((await late).data.chat.messages.nodes.at(-1).text).toBe('second');
    expect(live.get()?.message(id).get()?.text).toBe('second');
  });

  it('knows each user, message and chat that is live, by its id', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const { apollo, live } = await app.signIn(ann);
    const fragment = gql('fragment Unread on Chat { unreadCount lastMessage { text } }');
    const shown = app.show(
      apollo.watchFragment({ fragment, from: { __typename: 'Chat', id: chatId } }),
      ({ unreadCount, lastMessage }) => [unreadCount, lastMessage?.text],
    );
    await inboxBegins(live.get()!);
    await until(() => live.get()?.chats.get().includes(chatId) ?? false, 'the chat');

    await send(bob, chatId, 'hello');

    await until(() => shown.at(-1)?.join() === '1,hello', 'what is unread');
  });

  it('changes what is live by its own answers', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const { apollo, live } = await app.signIn(ann);
    const chat = live.get()!.chat(chatId);
    const names: (string | null | undefined)[] = [];
    chat.subscribe(() => names.push(chat.get()?.name));
    await until(() => names.includes('Harbour'), 'the chat');

    const mutation = gql(
      'mutation ($input: UpdateChatInput!) { updateChat(input: $input) { chat { id name } } }',
    );
    await apollo.mutate({ mutation, variables: { input: { chatId, name: 'Quay' } } });

    expect(chat.get()?.name).toBe('Quay');
  });

  it('subscribes over the socket that is open anyway', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const sockets = app.proxy.listenFor('Upgrade: websocket');
    const { apollo, live } = await app.signIn(ann);
    await inboxBegins(live.get()!);
    const before = app.subscriptionsOpened();
    const texts = app.show(apollo.subscribe({ query: ADDED }), ({ postAdded }) => postAdded.text);
    await until(() => app.subscriptionsOpened() > before, 'the subscription');

    await act(bob, 'createPost', { text: 'ahoy' });

    await until(() => texts.length > 0, 'the post');
    expect(texts).toEqual(['ahoy']);
    expect(sockets()).toBe(1);
  });

  it('shows nobody what was asked as somebody else', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { apollo, session } = await app.signIn(ann);
    const shown = app.show(apollo.watchQuery({ query: ME }), ({ me }) => me?.user.id ?? null);
    await until(() => shown.includes(ann.id), 'ann');

    await session.logout();
    const left = JSON.stringify(apollo.extract());
    await session.login(bob.username, bob.password);

    await until(() => shown.at(-1) === bob.id, 'bob');
    expect(left).not.toContain(ann.id);
    expect(JSON.stringify(apollo.extract())).not.toContain(ann.id);
  });
});

/** The extensions of the error that it ends in. */
async function refusal(answer: Promise<unknown>) {
  const error = await answer.then(
    () => new Error('It succeeded'),
    (reason: unknown) => reason,
  );
  if (!CombinedGraphQLErrors.is(error)) throw error;
  return error.errors[0]?.extensions;
}
