import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';
import { createStream } from '../../test/kit/stream.ts';

const TOKEN_SECONDS = 3;
const MAX_SUBSCRIPTIONS = 100;
const REAUTHENTICATE = `mutation ($accessToken: String!) {
  reauthenticate(input: { accessToken: $accessToken }) { accessTokenExpiresAt accessTokenExpiresIn }
}`;
const EVENTS = `subscription ($chatId: ID!) { chatEvents(chatId: $chatId) { __typename seq } }`;

let app: TestApp;
beforeAll(async () => void (app = await startApp({ accessTokenSeconds: TOKEN_SECONDS })));
afterAll(() => app.stop());

async function login(person: Person): Promise<string> {
  const input = { identifier: person.username, password: person.password };
  const { login: payload } = await app.guest.run(
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }',
    { input },
  );
  return payload.accessToken;
}

async function makeRoom(owner: Person): Promise<string> {
  const { createRoom } = await owner.run(
    'mutation { createRoom(input: { name: "Deck", visibility: PUBLIC }) { chat { id } } }',
  );
  return createRoom.chat.id;
}

/** A client that answers the server's reminder with a fresh token, as the README says. */
function connect(person: Person, refresh: () => Promise<string>) {
  const closes: { code: number; reason: string }[] = [];
  let reminders = 0;
  const client = createClient({
    url: `ws://127.0.0.1:${app.port}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
    connectionParams: { Authorization: `Bearer ${person.token}` },
    onNonLazyError: () => undefined,
    on: {
      closed: (event) => void closes.push(event as { code: number; reason: string }),
      ping(received, payload) {
        if (!received || !payload?.['authExpiresAt']) return;
        reminders += 1;
        void refresh().then((accessToken) => ask(REAUTHENTICATE, { accessToken }));
      },
    },
  });
  async function ask(query: string, variables: Record<string, unknown>) {
    for await (const result of client.iterate({ query, variables })) return result;
    return null;
  }
  return { client, closes, ask, reminders: () => reminders };
}

describe('a token on an open socket', () => {
  it('is replaced in time, and no subscription notices', async () => {
    const [ann] = await app.people('ann');
    const chatId = await makeRoom(ann);
    const connection = connect(ann, () => login(ann));
    const streams = Array.from({ length: 20 }, () =>
      createStream(connection.client.iterate({ query: EVENTS, variables: { chatId } })),
    );
    await Promise.all(streams.map((stream) => stream.next()));

    const until = Date.now() + 3 * TOKEN_SECONDS * 1_000;
    let sent = 0;
    while (Date.now() < until) {
      ann.token = await login(ann);
      await ann.run(
        `mutation { sendMessage(input: { chatId: "${chatId}", text: "hi" }) { message { seq } } }`,
      );
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }

    for (const stream of streams) {
      const seqs = (await stream.take(sent)).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_seq, index) => seqs[0] + index));
    }
    expect(connection.reminders()).toBeGreaterThanOrEqual(3);
    expect(connection.closes).toEqual([]);
    await connection.client.dispose();
  });

  it('is replaced on one that is full of subscriptions, too', async () => {
    const [ann] = await app.people('ann');
    const chatId = await makeRoom(ann);
    const connection = connect(ann, () => login(ann));
    const open = () =>
      createStream(connection.client.iterate({ query: EVENTS, variables: { chatId } }));
    const streams = Array.from({ length: MAX_SUBSCRIPTIONS }, open);
    await Promise.all(streams.map((stream) => stream.next()));

    const oneMore = open();
    const answer = await connection.ask(REAUTHENTICATE, { accessToken: await login(ann) });

    await expect(oneMore.end()).rejects.toMatchObject([
      { extensions: { code: 'QUERY_TOO_COMPLEX' } },
    ]);
    const { accessTokenExpiresIn } = answer?.data?.['reauthenticate'] as any;
    expect(accessTokenExpiresIn).toBeGreaterThanOrEqual(0);
    expect(accessTokenExpiresIn).toBeLessThanOrEqual(TOKEN_SECONDS);
    expect(streams.some((stream) => stream.ended())).toBe(false);
    await connection.client.dispose();
  });

  it('must be the same user’s', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const connection = connect(ann, () => login(ann));

    const answer = await connection.ask(REAUTHENTICATE, { accessToken: await login(bob) });

    expect(answer?.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await connection.client.dispose();
  });

  it('has no place in a request over HTTP', async () => {
    const [ann] = await app.people('ann');

    const error = await ann.fail(REAUTHENTICATE, { accessToken: ann.token });

    expect(error.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'accessToken' }],
    });
  });

  it('ends the socket ten seconds after its own end, so that clients come back with a fresh one', async () => {
    const [ann] = await app.people('ann');
    const connection = connect(ann, () => new Promise(() => undefined));

    const deadline = Date.now() + (TOKEN_SECONDS + 30) * 1_000;
    while (connection.closes.length === 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }

    expect(connection.closes).toMatchObject([{ code: 4403, reason: 'TOKEN_EXPIRED' }]);
  });
});
