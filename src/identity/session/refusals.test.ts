import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import jwt from 'jsonwebtoken';
import { WebSocket } from 'ws';
import { type Caller, startApp, type TestApp } from '../../../test/kit/app.ts';
import { everyOperation, type Operation } from '../../../test/kit/operations.ts';
import { createCaller } from '../../../test/kit/person.ts';

/** They answer without a token, and the mutations ignore one that is not good. */
const OPEN_QUERIES = ['me'];
const SIGN_IN_MUTATIONS = ['register', 'login', 'refreshSession', 'requestOtp', 'verifyOtp'];
const TOKEN_CODES = ['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'SESSION_REVOKED'];

let app: TestApp;
let schema: GraphQLSchema;
let operations: Operation[];
let tokens: Record<string, { readonly token: string; readonly code: string }>;
beforeAll(async () => {
  app = await startApp();
  schema = buildClientSchema(await app.guest.run(getIntrospectionQuery()));
  operations = everyOperation(schema);
  tokens = await badTokens();
});
afterAll(() => app.stop());

async function badTokens(): Promise<typeof tokens> {
  const [ann, gone, ended] = await app.people('ann', 'gone', 'ended');
  await gone.run(
    `mutation { deleteAccount(input: { password: "${gone.password}" }) { deletedUserId } }`,
  );
  await ended.run('mutation { logout { revokedSessionId } }');
  const claims = jwt.decode(ann.token) as Record<string, unknown>;
  const sign = (changes: object, secret = app.config.jwt.secret, algorithm = 'HS256') =>
    jwt.sign({ ...claims, ...changes }, secret, { algorithm: algorithm as jwt.Algorithm });
  const refused = (token: string) => ({ token, code: 'UNAUTHENTICATED' });
  return {
    garbage: refused('garbage'),
    'one without a signature': refused(sign({}, '', 'none')),
    'one signed by another secret': refused(sign({}, 'another secret of enough bytes to be one')),
    'one of another issuer': refused(sign({ iss: 'somebody' })),
    'one for another audience': refused(sign({ aud: 'somebody' })),
    'a refresh token': refused(ann.refreshToken),
    'an expired one': { token: sign({ exp: 1 }), code: 'TOKEN_EXPIRED' },
    'one of a session that has ended': { token: ended.token, code: 'SESSION_REVOKED' },
    'one of a deleted user': { token: gone.token, code: 'SESSION_REVOKED' },
    'one of no session': { token: sign({ sid: randomUUID() }), code: 'SESSION_REVOKED' },
  };
}
const BAD_TOKENS = [
  'garbage',
  'one without a signature',
  'one signed by another secret',
  'one of another issuer',
  'one for another audience',
  'a refresh token',
  'an expired one',
  'one of a session that has ended',
  'one of a deleted user',
  'one of no session',
];

const callerWith = (token: string): Caller =>
  createCaller({ ...app, opened: (client) => void disposables.push(client) }, () => token);
const disposables: { dispose(): unknown }[] = [];
afterAll(() => Promise.all(disposables.map((client) => client.dispose())));

const over = (kinds: Operation['kind'][]) => operations.filter(({ kind }) => kinds.includes(kind));
const isSignIn = ({ name }: Operation) => SIGN_IN_MUTATIONS.includes(name);
const isClosed = (operation: Operation) =>
  !isSignIn(operation) && !OPEN_QUERIES.includes(operation.name);

/** What the socket answers first: the code of an error, or null; a close event where it is closed. */
async function answerOver(caller: Caller, query: string): Promise<unknown> {
  const client = caller.socket();
  try {
    const { value } = await client.iterate<any>({ query }).next();
    return value?.errors?.[0]?.extensions.code ?? null;
  } catch (error) {
    if (Array.isArray(error)) return error[0].extensions.code;
    const { code, reason } = error as { code: number; reason: string };
    return { code, reason };
  } finally {
    await client.dispose();
  }
}

/** What was asked of the database but whether sessions are live. */
const executedDuring = async (act: () => Promise<unknown>) =>
  (await app.queriesDuring(act)).filter((query) => !/FROM (sessions|chats) /.test(query));

describe('every operation of the schema', () => {
  it('is known to this test, with a document that is valid', () => {
    const faults = operations.flatMap(({ document }) => validate(schema, parse(document)));

    expect(faults).toEqual([]);
    expect(operations.length).toBeGreaterThan(50);
    expect(over(['mutation']).map(({ name }) => name)).toEqual(
      expect.arrayContaining(SIGN_IN_MUTATIONS),
    );
  });

  it('is answered to somebody with a good token', async () => {
    // These take a token of their own, and say the same of it.
    const takesToken = ['refreshSession', 'reauthenticate'];
    for (const { kind, name, document } of over(['query', 'mutation'])) {
      if (takesToken.includes(name)) continue;
      const [person] = await app.people(kind);
      const { errors } = await person.reply(document);
      expect(TOKEN_CODES).not.toContain(errors?.[0]?.extensions.code);
    }
  });

  it('is refused to guests over HTTP, unless it is open, and nothing of it runs', async () => {
    const codes: Record<string, unknown> = {};

    const executed = await executedDuring(async () => {
      for (const { name, document } of over(['query', 'mutation']).filter(isClosed)) {
        const { data, errors } = await app.guest.reply(document);
        codes[name] = [data?.[name] ?? null, errors?.[0]?.extensions.code];
      }
    });

    for (const name in codes)
      expect([name, codes[name]]).toEqual([name, [null, 'UNAUTHENTICATED']]);
    expect(executed).toEqual([]);
  });

  it('is refused to guests over a socket, unless it is open, and nothing of it runs', async () => {
    const codes: Record<string, unknown> = {};

    const executed = await executedDuring(async () => {
      for (const { name, document } of operations.filter(isClosed)) {
        codes[name] = await answerOver(app.guest, document);
      }
    });

    for (const name in codes) expect([name, codes[name]]).toEqual([name, 'UNAUTHENTICATED']);
    expect(executed).toEqual([]);
  });

  it('is answered to guests where it is open', async () => {
    for (const operation of over(['query', 'mutation']).filter((one) => !isClosed(one))) {
      const code = await answerOver(app.guest, operation.document);
      const { errors } = await app.guest.reply(operation.document);

      // A refresh token that is none is refused in the same words as an access token.
      if (operation.name === 'refreshSession') continue;
      expect(TOKEN_CODES).not.toContain(code);
      expect(TOKEN_CODES).not.toContain(errors?.[0]?.extensions.code);
    }
  });
});

describe.each(BAD_TOKENS)('a token that is not good, %s,', (name) => {
  it('refuses every operation over HTTP as a whole', async () => {
    const { token, code } = tokens[name]!;
    const caller = callerWith(token);
    const replies: Record<string, unknown> = {};

    const executed = await executedDuring(async () => {
      for (const { name, document } of over(['query', 'mutation']).filter(
        (one) => !isSignIn(one),
      )) {
        const { status, data, errors } = await caller.reply(document);
        replies[name] = { status, data, code: errors?.[0]?.extensions.code };
      }
    });

    for (const name in replies) {
      expect([name, replies[name]]).toEqual([name, { status: 401, data: undefined, code }]);
    }
    expect(executed).toEqual([]);
  });

  it('is ignored where somebody signs in', async () => {
    const caller = callerWith(tokens[name]!.token);

    for (const { name, document } of over(['mutation']).filter(isSignIn)) {
      const [bad, none] = [await caller.reply(document), await app.guest.reply(document)];
      const codes = [bad, none].map(({ errors }) => errors?.[0]?.extensions.code);
      // The first one has made the account, or sent the code.
      if (name !== 'register' && name !== 'requestOtp') expect(codes[0]).toBe(codes[1]);
      expect(bad.status).not.toBe(401);
    }
  });

  it('opens no socket', async () => {
    const { token, code } = tokens[name]!;

    const answer = await answerOver(callerWith(token), 'subscription { postAdded { id } }');

    expect(answer).toEqual({ code: code === 'TOKEN_EXPIRED' ? 4403 : 4401, reason: code });
  });
});

describe('a session that ends while its socket is open', () => {
  it('has nothing answered there any more', async () => {
    const [ann] = await app.people('ann');
    const socket = new WebSocket(`ws://127.0.0.1:${app.port}/graphql`, 'graphql-transport-ws');
    const messages: any[] = [];
    socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())));
    const closed = once(socket, 'close');
    await once(socket, 'open');
    const payload = { Authorization: `Bearer ${ann.token}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    await once(socket, 'message');

    const executed = await executedDuring(async () => {
      await ann.run('mutation { logout { revokedSessionId } }');
      for (const { name, document } of operations) {
        socket.send(JSON.stringify({ type: 'subscribe', id: name, payload: { query: document } }));
      }
      await closed;
    });

    expect(messages).toEqual([{ type: 'connection_ack' }]);
    expect(await closed).toEqual([4401, Buffer.from('SESSION_REVOKED')]);
    expect(executed.filter((query) => !isOfLogout(query))).toEqual([]);
  });

  const isOfLogout = (query: string) =>
    /^(begin|commit|UPDATE sessions|.*security_events)/i.test(query);
});
