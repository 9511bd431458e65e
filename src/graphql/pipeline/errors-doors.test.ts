import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { ask, DOORS } from '../../../test/kit/doors.ts';
import { openReady } from '../../../test/kit/raw-socket.ts';
import { until } from '../../../test/kit/until.ts';
import { FIELD_REASONS } from '../../errors.ts';

const ID = '01890000-0000-7000-8000-000000000000';
const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { newAccount } }`;
const CREATE_GROUP = `mutation ($input: CreateGroupInput!) {
  createGroup(input: $input) { chat { id } }
}`;
const INBOX = `subscription ($after: [ChatPositionInput!]) {
  inboxEvents(after: $after) { __typename }
}`;
const PASSWORD = 'a quiet harbour at dawn';

let app: TestApp;
let ann: Person;
const logged: any[] = [];
beforeAll(async () => {
  app = await startApp({}, { write: (line) => logged.push(JSON.parse(line)) });
  [ann] = await app.people('ann');
});
afterAll(() => app.stop());

const fieldsOf = (errors: { extensions: any }[] = []) =>
  errors.flatMap(({ extensions }) => extensions.fields ?? []);

describe.each(DOORS)('what a scalar refuses, over %s', (door) => {
  const answer = (query: string, variables?: object) =>
    ask(door, app, ann.token, { query, variables });

  it.each([
    [
      'an e-mail address',
      REGISTER,
      { input: { username: 'bob', email: 'nope', password: PASSWORD } },
      ['email'],
    ],
    [
      'a number for an id',
      CREATE_GROUP,
      { input: { name: 'a', userIds: [ID, ID, {}] } },
      ['userIds.2'],
    ],
    [
      'null in a list',
      CREATE_GROUP,
      { input: { name: 'a', userIds: [null, ID, null] } },
      ['userIds.0', 'userIds.2'],
    ],
    ['a missing field', CREATE_GROUP, { input: { userIds: [] } }, ['name']],
    ['a field too many', CREATE_GROUP, { input: { name: 'a', userIds: [], more: 1 } }, ['more']],
    ['no input', CREATE_GROUP, {}, ['input']],
    ['an input that is none', CREATE_GROUP, { input: 'Crew' }, ['input']],
    [
      'a fraction',
      INBOX,
      {
        after: [
          { chatId: ID, seq: 1 },
          { chatId: ID, seq: 0.5 },
        ],
      },
      ['1.seq'],
    ],
    ['too large a number', INBOX, { after: [{ chatId: ID, seq: 2 ** 31 }] }, ['0.seq']],
  ])('names the field in a variable: %s', async (_what, query, variables, paths) => {
    const isSubscription = query.startsWith('subscription');
    if (isSubscription && door === 'HTTP') return;

    const { data, errors = [] } = await answer(query, variables);

    expect(data).toBeUndefined();
    for (const { extensions, message } of errors) {
      expect(extensions.code).toBe('BAD_USER_INPUT');
      expect(FIELD_REASONS).toContain(extensions.fields?.[0]?.reason);
      expect(message).toBe(`${extensions.fields?.[0]?.path}: ${extensions.fields?.[0]?.message}`);
    }
    expect(fieldsOf(errors).map(({ path }) => path)).toEqual(paths);
  });

  it.each([
    ['an e-mail address', register('"nope"'), ['email']],
    ['a number', register('5'), ['email']],
    [
      'in a list',
      `mutation { createGroup(input: { name: "a", userIds: ["a", {}] }) { chat { id } } }`,
      ['userIds.1'],
    ],
    ['an argument', '{ user(id: {}) { id } }', ['id']],
    [
      'no value of an enum',
      'mutation { createRoom(input: { name: "a", visibility: OPEN }) { chat { id } } }',
      ['visibility'],
    ],
    ['a default', 'query ($first: Int = "x") { feed(first: $first) { nodes { id } } }', ['first']],
    ['many times', `mutation { ${repeated(7)} }`, Array(5).fill('email')],
  ])('names the field in the document, too: %s', async (_what, query, paths) => {
    const { data, errors = [] } = await answer(query);

    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(fieldsOf(errors).map(({ path }) => path)).toEqual(paths);
  });

  it('leaves to validation what is wrong with more than a value', async () => {
    const { errors } = await answer(`mutation { a: ${field('"nope"')} b: nothing }`);

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it.each([
    ['is not used', 'query ($id: ID!) { me { id } }'],
    ['is not declared', '{ user(id: $id) { id } }'],
    ['is of the wrong type', 'query ($id: Int!) { user(id: $id) { id } }'],
    ['is of no input type', 'query ($id: User!) { user(id: $id) { id } }'],
  ])('blames the document, and no field, for a variable that %s', async (_what, query) => {
    const { errors = [] } = await answer(query, { id: 'x' });

    expect(errors.map(({ extensions }) => extensions)).toContainEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(fieldsOf(errors)).toEqual([]);
  });
});

function field(email: string): string {
  return `register(input: { username: "bob", email: ${email}, password: "${PASSWORD}" }) { newAccount }`;
}
function register(email: string): string {
  return `mutation { ${field(email)} }`;
}
function repeated(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}: ${field('"nope"')}`).join(' ');
}

describe.each(DOORS)('a name taken by somebody who asked at the same time, over %s', (door) => {
  it('is a conflict that names the field', async () => {
    const name = `raced_${door}`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => {
        const email = `${name}_${index}@example.com`;
        const input = { username: name, email, password: PASSWORD };
        return ask(door, app, null, { query: REGISTER, variables: { input } });
      }),
    );

    const refused = answers.flatMap(({ errors = [] }) => errors);
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(Array(7).fill('CONFLICT'));
    expect(refused.map(({ extensions }) => extensions.fields?.[0]?.path)).toEqual(
      Array(7).fill('username'),
    );
    expect(JSON.stringify(refused)).not.toMatch(/constraint|unique|duplicate key|23505/);
  });
});

describe('what nobody has foreseen', () => {
  const LEAKS = /relation|elsewhere|SELECT|INSERT|node_modules|\.ts|at async|postgres/i;

  /** Runs while a table is gone. */
  async function broken(act: () => Promise<void>): Promise<void> {
    await app.sql('ALTER TABLE comments RENAME TO elsewhere');
    try {
      await act();
    } finally {
      await app.sql('ALTER TABLE elsewhere RENAME TO comments');
    }
  }
  const loggedUnder = (requestId: unknown) =>
    logged.filter((line) => line.level === 50 && line.requestId === requestId);

  it.each(DOORS)('is told by nothing but an id that the log has, too: over %s', async (door) => {
    await ann.run('mutation { createPost(input: { text: "hi" }) { post { id } } }');

    await broken(async () => {
      const answer = await ask(door, app, ann.token, {
        query: '{ feed { nodes { comments { nodes { id } } } } }',
      });

      const [error, ...others] = answer.errors!;
      expect(others).toEqual([]);
      expect(error!.message).toBe('Internal server error');
      expect(error!.path?.slice(0, 2)).toEqual(['feed', 'nodes']);
      expect(error!.extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        requestId: expect.any(String),
      });
      expect(JSON.stringify(answer)).not.toMatch(LEAKS);
      const [line] = loggedUnder(error!.extensions['requestId']);
      expect(line.err).toMatchObject({ code: '42P01', message: expect.stringContaining('42P01') });
    });
  });

  it('is masked in an event, and the stream goes on', async () => {
    const socket = await openReady(app, ann.token);
    const query = 'subscription { postAdded { text commentCount } }';
    socket.send({ id: '1', type: 'subscribe', payload: { query } });
    await until(() => app.subscriptionCount() === 1, 'it watches');

    await broken(async () => {
      await ann.run('mutation { createPost(input: { text: "one" }) { post { id } } }');
      const { payload } = await socket.next();
      expect(payload.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(JSON.stringify(payload)).not.toMatch(LEAKS);
      expect(loggedUnder(payload.errors[0].extensions.requestId)).toHaveLength(1);
    });

    await ann.run('mutation { createPost(input: { text: "two" }) { post { id } } }');
    expect((await socket.next()).payload.data.postAdded.text).toBe('two');
    socket.socket.close();
  });

  it('never puts a token, a password or a value of a variable into the log', async () => {
    const secret = 'open sesame, you door';
    const quiet = await startApp({ logLevel: 'info' }, { write: (line) => logged.push(line) });
    const [bob] = await quiet.people('bob');

    for (const door of DOORS) {
      const input = { username: 'x', email: `${secret}`, password: secret };
      await ask(door, quiet, bob.token, { query: REGISTER, variables: { input } });
      await ask(door, quiet, bob.token, { query: `{ user(id: "${secret}") { id } }` });
    }
    await quiet.stop();

    const lines = logged.map((line) => (typeof line === 'string' ? line : ''));
    expect(lines.filter((line) => line.includes('"operation"')).length).toBeGreaterThan(0);
    for (const word of [secret, bob.token, bob.password]) {
      expect(lines.filter((line) => line.includes(word))).toEqual([]);
    }
  });
});
