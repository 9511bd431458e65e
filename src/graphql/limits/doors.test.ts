import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { ask, type Answer, DOORS } from '../../../test/kit/doors.ts';

/** As GraphiQL and code generators send it. */
const INTROSPECTION = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});
const CREATE_GROUP =
  'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id } } }';

let app: TestApp;
let closed: TestApp;
let ann: Person;
let closedToken: string;
beforeAll(async () => {
  app = await startApp();
  closed = await startApp({ production: true, introspection: false });
  [ann] = await app.people('ann');
  closedToken = (await closed.people('ann'))[0].token;
});
afterAll(() => Promise.all([app.stop(), closed.stop()]));

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (field: string, depth: number) => `{ ${field} `.repeat(depth) + '}'.repeat(depth);
const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.code);

describe.each(DOORS)('over %s', (door) => {
  const answer = (query: string, variables?: object) =>
    ask(door, app, ann.token, { query, variables });
  const answerClosed = (query: string, variables?: object) =>
    ask(door, closed, closedToken, { query, variables });

  it('refuses an answer that comes to more than 8 MiB, and answers what comes to less', async () => {
    const { id } = await send(ann, await createGroup(ann), 'long');
    await app.sql(`UPDATE messages SET text = repeat('x', 1000000) WHERE id = $1`, [id]);
    const copies = (count: number) =>
      `{ ${repeat(count, (index) => `a${index}: message(id: "${id}") { text }`)} }`;

    expect(await answer(copies(9))).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }],
    });
    if (door === 'HTTP') expect((await answer(copies(8))).data.a7.text).toHaveLength(1_000_000);
    expect(await answer('{ me { user { username } } }')).toMatchObject({ data: {} });
  });

  it.each([
    ['2,000 tokens', `{ ${'a '.repeat(2_000)} }`, 'tokens'],
    ['100,000 characters', `{ me { id } } #${'-'.repeat(100_000)}`, 'characters'],
    ['2,000 lines', `{ me { id } ${'\n'.repeat(2_000)} }`, 'lines'],
    ['12 levels of fields', `{ me ${nested('user', 12)} }`, 'levels'],
    [
      '15 levels of introspection',
      `{ __type(name: "User") { fields { type ${nested('ofType', 13)} } } }`,
      'introspection',
    ],
    ['20 root fields', `{ ${repeat(21, () => 'me { id }')} }`, 'root fields'],
    ['20 mutations', `mutation { ${repeat(21, () => 'logout { revokedSessionId }')} }`, 'root'],
    ['30 aliases', `{ me { ${repeat(31, (index) => `a${index}: id`)} } }`, 'aliases'],
    ['800 selections', `{ me { ${repeat(801, () => 'id')} } }`, 'selections'],
    [
      'a cost of 20,000',
      '{ chats(first: 100) { nodes { messages(last: 100) { nodes { id } } } } }',
      'cost',
    ],
  ])('refuses more than %s', async (_limit, query, name) => {
    const refused = await answer(query);

    expect(codes(refused)).toEqual(['QUERY_TOO_COMPLEX']);
    expect(refused.errors?.[0]?.message).toContain(name);
    expect(refused).not.toHaveProperty('data');
  });

  it('counts the sizes of pages that variables give', async () => {
    const query = `query ($size: Int) {
      chats(first: $size) { nodes { messages(last: $size) { nodes { id } } } }
    }`;

    expect(codes(await answer(query, { size: 10 }))).toEqual([]);
    expect(codes(await answer(query, { size: 100 }))).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('tells five errors of validation at most', async () => {
    const wrong = await answer(`{ ${repeat(15, (index) => `nothing${index}`)} }`);

    expect(codes(wrong)).toEqual(Array(5).fill('GRAPHQL_VALIDATION_FAILED'));
  });

  it('tells five wrong parts of variables at most', async () => {
    const input = { name: 'Crew', userIds: Array(15).fill({}) };

    const wrong = await answer(CREATE_GROUP, { input });

    expect(codes(wrong)).toEqual(Array(5).fill('BAD_USER_INPUT'));
    const paths = wrong.errors?.flatMap(({ extensions }) => extensions.fields ?? []);
    expect(paths?.map(({ path }) => path)).toEqual([0, 1, 2, 3, 4].map((n) => `userIds.${n}`));
  });

  it('tells a hundred errors of an execution at most, and how many there were', async () => {
    const chatId = await createGroup(ann);
    for (let count = 0; count < 29; count++) await send(ann, chatId, 'hi');
    const senders = repeat(5, (index) => `a${index}: sender { posts(first: 0) { nodes { id } } }`);

    const { data, errors = [] } = await answer(
      `{ chat(id: "${chatId}") { id messages(last: 30) { nodes { id ${senders} } } } }`,
    );

    expect(errors).toHaveLength(100);
    expect(errors[0]?.message).toBe('first: From 1 to 100');
    expect(errors[0]?.path).toHaveLength(6);
    expect(errors[99]?.message).toBe('first: From 1 to 100 (the last one told of 150 errors)');
    expect(errors[99]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(data.chat.messages.nodes).toHaveLength(30);
  });

  it('lets the standard introspection query pass', async () => {
    const { data, errors } = await answer(INTROSPECTION);

    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });

  it('answers no introspection where that is switched off', async () => {
    for (const query of [INTROSPECTION, '{ __type(name: "User") { name } }']) {
      const refused = await answerClosed(query);
      expect(new Set(codes(refused))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
      expect(refused).not.toHaveProperty('data');
    }
    expect((await answerClosed('{ me { __typename } }')).data.me.__typename).toBe('Account');
  });

  it.each([
    ['a field', '{ mee { id } }', {}],
    ['an argument', '{ user(idd: "1") { id } }', {}],
    ['a type', '{ me { ... on Acount { id } } }', {}],
    [
      'an enum value',
      'mutation { createRoom(input: { name: "a", visibility: PUBLICK }) { chat { id } } }',
      {},
    ],
    ['a field of an input', CREATE_GROUP, { input: { name: 'a', userIds: [], naame: 'b' } }],
    [
      'an enum value in a variable',
      'mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id } } }',
      { input: { name: 'a', visibility: 'PUBLICK' } },
    ],
  ])('guesses in development what was meant, and never in production: %s', async (...given) => {
    const [, query, variables] = given;

    const [open, production] = [
      await answer(query, variables),
      await answerClosed(query, variables),
    ];

    expect(open.errors?.[0]?.message).toContain('Did you mean');
    expect(JSON.stringify(production)).not.toContain('Did you mean');
    expect(codes(production)).toEqual(codes(open));
  });
});
