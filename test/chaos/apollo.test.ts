import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessagesDocument } from '../../examples/gql/graphql.ts';
import { followChat } from '../../examples/live-chat.ts';
import { type ApolloApp, startApolloApp } from '../kit/apollo.ts';
import { openDirectChat, send } from '../kit/chats.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const MESSAGES = scale(20, 90);
const BREAKS = scale(2, 12);
const PATIENCE_MS = 60_000;

let app: ApolloApp;
beforeAll(async () => void (app = await startApolloApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

it('shows every message once to an Apollo Client whose connection breaks again and again', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const { client } = await app.signIn(ann);
  const variables = { chatId };
  const query = client.watchQuery({
    query: MessagesDocument,
    variables,
    fetchPolicy: 'cache-only',
  });
  const shown = app.show(query, ({ chat }) =>
    chat.messages.edges.map(({ node }: any) => node.text),
  );
  const types: string[] = [];
  app.follow(followChat(client, chatId, (event) => types.push(event.__typename)));
  await until(() => types.includes('ReadyEvent'), 'the chat');
  const greetings = () => types.filter((type) => type === 'ReadyEvent').length;

  const texts = Array.from({ length: MESSAGES }, (_value, n) => `message ${n}`);
  const sending = (async () => {
    for (const text of texts) {
      await send(bob, chatId, text);
      await sleep(100);
    }
  })();
  for (let count = 1; count <= BREAKS; count++) {
    await sleep(Math.random() * 300);
    app.proxy.reset();
    await until(() => greetings() > count, 'it is back', PATIENCE_MS);
  }
  await sending;

  await until(() => shown.at(-1)?.length === MESSAGES, 'all messages', PATIENCE_MS);
  expect(shown.at(-1)).toEqual(texts);
  expect(types.filter((type) => type === 'MessageAddedEvent')).toHaveLength(MESSAGES);
});
