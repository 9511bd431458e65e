import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { createGroup, send } from '../kit/chats.ts';
import { createStream } from '../kit/stream.ts';
import { expired } from '../kit/tokens.ts';
import { until } from '../kit/until.ts';

const EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) {
    __typename seq
    ... on ReadyEvent { position }
    ... on MessageAddedEvent { message { text } }
  }
}`;
const LOGOUT = 'mutation { logout { revokedSessionId } }';

let app: ClientApp;
const clients: Client[] = [];
beforeAll(async () => void (app = await startClientApp()));
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await app.stop();
});

function connect(authorization: () => string, options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    url: `ws://127.0.0.1:${app.proxy.port}/graphql`,
    connectionParams: () => ({ Authorization: `Bearer ${authorization()}` }),
    shouldRetry: () => true,
    ...options,
  });
  clients.push(client);
  return client;
}

describe('the graphql-ws client', () => {
  it('resumes over a broken connection from the position that its variables name by then', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const variables: { chatId: string; after?: number } = { chatId };
    const events = createStream(connect(() => ann.token).iterate({ query: EVENTS, variables }));
    variables.after = (await events.next()).position;
    await send(ann, chatId, 'one');
    variables.after = (await events.next()).seq;

    app.proxy.cut();
    await send(ann, chatId, 'two');
    app.proxy.mend();

    expect(await events.next()).toMatchObject({
      __typename: 'ReadyEvent',
      position: variables.after,
    });
    expect(await events.next()).toMatchObject({ message: { text: 'two' } });
    expect(events.pending()).toEqual([]);
  });

  it('comes back with a fresh token when its own has expired', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const tokens = [expired(ann.token, app.config.jwt.secret), ann.token];
    const closes: unknown[] = [];

    const client = connect(() => tokens.shift() ?? ann.token, {
      on: { closed: (event) => closes.push(event) },
    });
    const events = createStream(client.iterate({ query: EVENTS, variables: { chatId } }));

    expect(await events.next()).toMatchObject({ __typename: 'ReadyEvent' });
    expect(closes).toMatchObject([{ code: 4403, reason: 'TOKEN_EXPIRED' }]);
  });

  it('gives up when its session has ended', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const events = createStream(
      connect(() => ann.token).iterate({ query: EVENTS, variables: { chatId } }),
    );
    await events.next();

    await ann.run(LOGOUT);

    await until(() => events.ended(), 'the end');
    await expect(events.end()).rejects.toMatchObject({ code: 4401, reason: 'SESSION_REVOKED' });
  });
});
