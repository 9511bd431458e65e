import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ErrorCode } from '../../examples/gql/enums.ts';
import { ChatsDocument, FeedDocument, RegisterDocument } from '../../examples/gql/graphql.ts';
import { followInbox } from '../../examples/live-inbox.ts';
import { type ApolloApp, startApolloApp } from '../kit/apollo.ts';
import { createGroup, openDirectChat, send } from '../kit/chats.ts';
import { expired } from '../kit/tokens.ts';
import { until } from '../kit/until.ts';

const CREATE_POST = `mutation ($text: String!) {
  createPost(input: { text: $text }) { post { id } }
}`;
const DELETE_CHAT = `mutation ($chatId: ID!) {
  deleteChat(input: { chatId: $chatId }) { deletedChatId }
}`;
const PASSWORD = 'a quiet harbour at dawn';

let app: ApolloApp;
beforeAll(async () => void (app = await startApolloApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

describe('Apollo Client', () => {
  it('signs somebody up, and is them from then on', async () => {
    const { client, session } = app.guest();
    const input = { username: 'apollo', email: 'apollo@example.com', password: PASSWORD };

    const { data } = await client.mutate({ mutation: RegisterDocument, variables: { input } });
    session.keep(data!.register);

    expect(data!.register.account.user.profile.displayName).toBe('apollo');
    expect((await client.query({ query: FeedDocument })).data?.feed.edges).toEqual([]);
  });

  it('is told codes and fields in CombinedGraphQLErrors', async () => {
    const [ann] = await app.people('ann');
    const { client } = app.guest();
    const input = { username: ann.username, email: 'new@example.com', password: PASSWORD };

    const taken = await refusal(
      client.mutate({ mutation: RegisterDocument, variables: { input } }),
    );
    const signedOut = await refusal(client.query({ query: FeedDocument }));

    expect(taken).toEqual({
      code: ErrorCode.Conflict,
      fields: [{ path: 'username', message: expect.any(String) }],
    });
    expect(signedOut).toEqual({ code: ErrorCode.Unauthenticated });
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

    const { data } = await client.query({ query: FeedDocument });

    expect(data?.feed.edges).toEqual(expect.any(Array));
  });

  it('exchanges a token that the server calls expired, unnoticed by the caller', async () => {
    const [ann] = await app.people('ann');
    const { client, session, tokens } = await app.signIn(ann);
    const accessToken = expired(tokens.accessToken, app.config.jwt.secret);
    session.keep({ ...tokens, accessToken, accessTokenExpiresIn: 3_600 });

    const { data } = await client.query({ query: FeedDocument });

    expect(data?.feed.edges).toEqual(expect.any(Array));
    const { Authorization } = await session.authorization();
    expect(Authorization).not.toBe(`Bearer ${accessToken}`);
  });

  it('pages through the feed by fetchMore, newest first, each post once', async () => {
    const texts = ['one', 'two', 'three', 'four', 'five'];
    const [ann] = await app.people('ann');
    for (const text of texts) await ann.run(CREATE_POST, { text });
    const { client } = await app.signIn(ann);
    const query = client.watchQuery({ query: FeedDocument, variables: { first: 2 } });
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

  it('keeps a whole list of chats live by one subscription', async () => {
    const [ann, bob, cleo] = await app.people('ann', 'bob', 'cleo');
    const [bobs, cleos] = [await openDirectChat(ann, bob), await openDirectChat(ann, cleo)];
    const { client } = await app.signIn(ann);
    const shown = app.show(client.watchQuery({ query: ChatsDocument }), ({ chats }) =>
      chats.edges.map(({ node }: any) => [node.id, node.lastMessage?.text, node.unreadCount]),
    );
    await until(() => shown.length > 0, 'the list');
    app.follow(followInbox(client));
    await until(() => app.subscriptionCount() > 0, 'the inbox');

    await send(bob, bobs, 'hello');
    await until(() => shown.at(-1)?.[0]?.[2] === 1, 'the unread message');
    expect(shown.at(-1)).toEqual([
      [bobs, 'hello', 1],
      [cleos, undefined, 0],
    ]);

    const group = await createGroup(cleo, ann);
    await until(() => shown.at(-1)?.[0]?.[0] === group, 'the new group');
    await cleo.run(DELETE_CHAT, { chatId: group });
    await until(() => shown.at(-1)?.length === 2, 'the group gone');
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
