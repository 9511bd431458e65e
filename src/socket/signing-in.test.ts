import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { startApp, type Person, type TestApp } from '../../test/kit/app.ts';
import { createGroup, send } from '../../test/kit/chats.ts';
import { hold } from '../../test/kit/locks.ts';
import { openReady, openSocket, type RawSocket } from '../../test/kit/raw-socket.ts';
import { until } from '../../test/kit/until.ts';
import { promised } from '../../test/kit/scale.ts';

const ME = '{ me { user { id } } }';
const POSTS = 'subscription { postAdded { text } }';
const MESSAGES = 'subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { text } }';
const LOGOUT = 'mutation { logout { revokedSessionId } }';
const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const subscribe = (id: string, query: string) => ({ id, type: 'subscribe', payload: { query } });
const bearer = (token: string) => `Bearer ${token}`;
/** The same token, as it would be after its end. */
function expired(token: string): string {
  const { iat, exp, ...claims } = jwt.decode(token) as jwt.JwtPayload;
  const past = { iat: iat! - 10_000, exp: exp! - 10_000 };
  return jwt.sign({ ...claims, ...past }, app.config.jwt.secret, { algorithm: 'HS256' });
}
async function init(payload: object, headers: Record<string, string> = {}): Promise<RawSocket> {
  const socket = await openSocket(app, { headers });
  socket.send({ type: 'connection_init', payload });
  return socket;
}
async function whoIs(socket: RawSocket): Promise<string | null> {
  expect(await socket.next()).toEqual({ type: 'connection_ack' });
  socket.send(subscribe('me', ME));
  const [{ payload }] = await socket.take(2);
  socket.socket.close();
  return payload.data.me?.user.id ?? null;
}
/** A socket of theirs that watches the feed. */
async function watching(port: number, token: string): Promise<RawSocket> {
  const socket = await openReady({ port }, token);
  socket.send(subscribe('posts', POSTS));
  await socket.roundTrip();
  return socket;
}

describe('a token', () => {
  it.each(['Authorization', 'authorization', 'AUTHORIZATION'])(
    'is taken from what the client sends with init: %s',
    async (key) => {
      const [ann] = await app.people('ann');

      expect(await whoIs(await init({ [key]: bearer(ann.token) }))).toBe(ann.id);
    },
  );

  it('is taken from the request that opened the socket, unless init has one', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const headers = { authorization: bearer(ann.token) };

    expect(await whoIs(await init({}, headers))).toBe(ann.id);
    expect(await whoIs(await init({ authorization: bearer(bob.token) }, headers))).toBe(bob.id);
  });

  it('that has expired closes the socket with 4403, upon which clients try again', async () => {
    const [ann] = await app.people('ann');

    const socket = await init({ Authorization: bearer(expired(ann.token)) });

    expect(await socket.closed()).toEqual({ code: 4403, reason: 'TOKEN_EXPIRED' });
  });

  it('of a session that has ended closes it with 4401, upon which clients give up', async () => {
    const [ann] = await app.people('ann');
    await ann.run(LOGOUT);

    const socket = await init({ Authorization: bearer(ann.token) });

    expect(await socket.closed()).toEqual({ code: 4401, reason: 'SESSION_REVOKED' });
  });

  it.each([
    ['nonsense', 'Bearer nonsense'],
    ['no bearer', 'Basic YW5uOnNlY3JldA=='],
    ['empty', ''],
    ['null', null],
    ['an object', { token: 'secret' }],
  ])('that is none closes it with 4401: %s', async (_what, Authorization) => {
    const socket = await init({ Authorization });

    expect(await socket.closed()).toEqual({ code: 4401, reason: 'UNAUTHENTICATED' });
  });
});

describe('a guest', () => {
  it('is told that nobody is signed in, and watches nothing', async () => {
    const socket = await openReady(app, null);

    socket.send(subscribe('1', ME));
    expect((await socket.take(2))[0].payload).toEqual({ data: { me: null } });
    for (const query of [POSTS, 'subscription { inboxEvents { __typename } }']) {
      socket.send(subscribe('2', query));
      expect(await socket.next()).toMatchObject({
        id: '2',
        type: 'error',
        payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
    socket.socket.close();
  });

  it('can sign in over the socket', async () => {
    const [ann] = await app.people('ann');
    const client = app.guest.socket();

    const input = { identifier: ann.username, password: ann.password };
    const results = client.iterate<any>({ query: LOGIN, variables: { input } });

    expect((await results.next()).value.data.login.accessToken).toEqual(expect.any(String));
  });
});

describe('logout', () => {
  const signedInAgain = async (person: Person): Promise<string> => {
    const input = { identifier: person.username, password: person.password };
    return (await person.run(LOGIN, { input })).login.accessToken;
  };

  it('closes the sockets of its session with 4401 at once, and of no other', async () => {
    const [ann] = await app.people('ann');
    const phone = await signedInAgain(ann);
    const [first, second, other] = await Promise.all(
      [ann.token, ann.token, phone].map((token) => watching(app.port, token)),
    );

    await ann.run(LOGOUT);

    expect(await first!.closed()).toEqual({ code: 4401, reason: 'SESSION_REVOKED' });
    expect(await second!.closed()).toEqual({ code: 4401, reason: 'SESSION_REVOKED' });
    await other!.roundTrip();
    other!.socket.close();
  });

  it('closes those on other nodes within a second, also when they are told nothing', async () => {
    const [ann] = await app.people('ann');
    const node = await app.node();
    const socket = await watching(node.port, ann.token);

    const startedAt = Date.now();
    await ann.run(LOGOUT);

    expect(await socket.closed()).toEqual({ code: 4401, reason: 'SESSION_REVOKED' });
    expect(Date.now() - startedAt).toBeLessThan(promised(1_000));
    await until(() => node.subscriptionCount() === 0, 'it watches nothing');
  });

  it('that comes over a socket is answered before that is closed', async () => {
    const [ann] = await app.people('ann');
    const socket = await watching(app.port, ann.token);

    socket.send(subscribe('out', LOGOUT));

    expect(await socket.next()).toMatchObject({
      id: 'out',
      payload: { data: { logout: { revokedSessionId: expect.any(String) } } },
    });
    expect(await socket.next()).toEqual({ id: 'out', type: 'complete' });
    expect((await socket.closed()).code).toBe(4401);
  });

  it('leaves no way to keep a socket by keeping it busy', async () => {
    const [ann] = await app.people('ann');
    const socket = await watching(app.port, ann.token);
    let count = 0;
    const busy = setInterval(() => socket.send(subscribe(`${++count}`, ME)), 1);

    await ann.run(LOGOUT);

    expect((await socket.closed()).code).toBe(4401);
    clearInterval(busy);
  });
});

describe('a server that stops', () => {
  it('gives the answers under way, then tells clients to come back: 1012', async () => {
    const leaving = await startApp();
    const [ann] = await leaving.people('ann');
    const [asking, watchingOne] = [
      await openReady(leaving, ann.token),
      await watching(leaving.port, ann.token),
    ];

    const chatId = await createGroup(ann);
    const lock = await hold(leaving, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);
    asking.send(
      subscribe(
        '1',
        `mutation {
        sendMessage(input: { chatId: "${chatId}", text: "hi" }) { message { text } }
      }`,
      ),
    );
    await lock.waiters(1);
    const guest = await openSocket(leaving);
    const stopped = leaving.stop();
    await lock.release();

    expect(await asking.take(2)).toMatchObject([
      { type: 'next', payload: { data: { sendMessage: { message: { text: 'hi' } } } } },
      { type: 'complete' },
    ]);
    for (const socket of [asking, watchingOne, guest]) {
      expect((await socket.closed()).code).toBe(1012);
    }
    await stopped;
  });
});

describe('the graphql-ws client', () => {
  it('runs operations side by side, and is let go of what it returns', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const client = ann.socket();
    const watched = client.iterate<any>({ query: MESSAGES, variables: { chatId } });
    const first = watched.next();
    await until(() => app.subscriptionCount() === 1, 'it watches');

    const failed = client.iterate({ query: '{ nobody }' }).next();
    await expect(failed).rejects.toMatchObject([{ message: expect.stringContaining('nobody') }]);
    const me = await client.iterate<any>({ query: ME }).next();
    await send(ann, chatId, 'hi');

    expect(me.value.data.me.user.id).toBe(ann.id);
    expect((await first).value.data.messageAdded.text).toBe('hi');
    await watched.return!();
    await until(() => app.subscriptionCount() === 0, 'it watches nothing');
  });
});
