import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { ask, DOORS } from '../../../test/kit/doors.ts';

const TIMES = 5;
const STRANGE_ID = '01890000-0000-7000-8000-000000000000';

let app: TestApp;
let ann: Person;
let bob: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
  [ann, bob] = await app.people('ann', 'bob');
  chatId = await createGroup(ann, bob);
  await send(ann, chatId, 'hello');
});
afterAll(() => app.stop());

const none = () => ({});

describe.each(DOORS)('an operation that runs again and again over %s', (door) => {
  it.each<[what: string, query: string, variables: () => object]>([
    ['its data', '{ me { user { id username } email } }', none],
    [
      'lists, aliases and fragments',
      `query ($id: ID!) { one: chat(id: $id) { ...C } two: chat(id: $id) { ...C name } }
       fragment C on Chat { id messages(last: 5) { nodes { seq at: createdAt sender { id } } } }`,
      () => ({ id: chatId }),
    ],
    [
      'what is skipped and included',
      `query ($yes: Boolean!, $no: Boolean = false) {
         me { email @skip(if: $yes) user { id @include(if: $no) username @include(if: $yes) } }
       }`,
      () => ({ yes: true }),
    ],
    ['introspection', '{ __type(name: "Chat") { name fields { name type { kind name } } } }', none],
    ['a null for what is not there', `{ user(id: "${STRANGE_ID}") { id } }`, none],
    [
      'an error of a field, and its place',
      `{ me { email }\n  users(first: -1) { nodes { id } } }`,
      none,
    ],
    [
      'one error for one null, though two things went wrong',
      'query ($id: ID!) { chat(id: $id) { messages(first: -1) { nodes { id } } members(first: -1) { nodes { id } } } }',
      () => ({ id: chatId }),
    ],
    [
      'an error beside data',
      `mutation ($id: ID!) { a: leaveChat(input: { chatId: $id }) { chatId }
         b: setTyping(input: { chatId: "${STRANGE_ID}", typing: true }) { expiresAt } }`,
      () => ({ id: STRANGE_ID }),
    ],
    [
      'defaults where nothing is given',
      `mutation ($name: String! = "Deck", $visibility: ChatVisibility! = PUBLIC) {
         createRoom(input: { name: $name, visibility: $visibility }) { chat { name visibility } }
       }`,
      none,
    ],
    ['a variable that is missing', 'query ($id: ID!) { user(id: $id) { id } }', none],
    [
      'a variable of a wrong type',
      'query ($n: Int) { users(first: $n) { nodes { id } } }',
      () => ({ n: 'many' }),
    ],
    [
      'a fragment twice, under a condition and without one',
      'query ($a: Boolean!) { me { ...A @include(if: $a) ...A } } fragment A on Account { id email }',
      () => ({ a: false }),
    ],
    [
      'variables and names as in JavaScript',
      `query ($constructor: Int, $toString: Boolean = true, $__proto__: ID!) {
         __proto__: chat(id: $__proto__) { constructor: id @include(if: $toString) }
         a_b: rooms(first: $constructor) { nodes { id } } a { b: me { id } }
       }`.replace('a { b: me { id } }', 'a: me { b: user { username } }'),
      () => JSON.parse(`{ "constructor": 1, "__proto__": "${chatId}" }`),
    ],
    [
      'a null where there is a default',
      'query ($a: Boolean = true) { me { id @include(if: $a) } }',
      () => ({ a: null }),
    ],
    [
      'an array for an object',
      'mutation ($input: LogoutEverywhereInput!) { logoutEverywhere(input: $input) { revokedSessionIds } }',
      () => ({ input: [] }),
    ],
  ])('answers the same every time: %s', async (_what, query, variables) => {
    const request = { query, variables: variables() };

    const answers: unknown[] = [];
    for (let time = 0; time < TIMES; time++) answers.push(await ask(door, app, ann.token, request));

    expect(answers).toEqual(answers.map(() => answers[0]));
  });
});

it('does in order what a mutation asks for', async () => {
  const mutation = `mutation ($id: ID!) {
    a: sendMessage(input: { chatId: $id, text: "a" }) { message { seq } }
    b: sendMessage(input: { chatId: $id, text: "b" }) { message { seq } }
    c: sendMessage(input: { chatId: $id, text: "c" }) { message { seq } }
  }`;

  for (let time = 0; time < TIMES; time++) {
    const { a, b, c } = await ann.run(mutation, { id: chatId });
    const first = a.message.seq;
    expect([b, c].map(({ message }) => message.seq)).toEqual([first + 1, first + 2]);
  }
});

it('does nothing more once a part of a mutation has failed', async () => {
  const mutation = `mutation ($id: ID!) {
    a: leaveChat(input: { chatId: "${STRANGE_ID}" }) { leftChatId }
    b: sendMessage(input: { chatId: $id, text: "after a failure" }) { message { seq } }
  }`;

  for (let time = 0; time < TIMES; time++) {
    const { extensions } = await ann.fail(mutation, { id: chatId });
    expect(extensions.code).toBe('NOT_FOUND');
  }

  const history = '{ chat(id: "ID") { messages(last: 1) { nodes { text } } } }';
  const { chat } = await ann.run(history.replace('ID', chatId));
  expect(chat.messages.nodes).not.toContainEqual({ text: 'after a failure' });
});

it('takes a variable that is absent for an absent field, each time', async () => {
  const mutation = `mutation ($bio: String, $name: String) {
    updateProfile(input: { bio: $bio, displayName: $name }) { profile { bio displayName } }
  }`;
  const [eve] = await app.people('eve');
  await eve.run(mutation, { bio: 'mine', name: 'Eve' });

  for (let time = 0; time < TIMES; time++) {
    const { updateProfile } = await eve.run(mutation, { name: `Eve ${time}` });
    expect(updateProfile.profile).toEqual({ bio: 'mine', displayName: `Eve ${time}` });
  }
});

it('takes no null where a field needs a value, each time', async () => {
  const query = 'query ($id: ID = "none") { user(id: $id) { id } }';

  for (let time = 0; time < TIMES; time++) {
    const answer = await ask('HTTP', app, ann.token, { query, variables: { id: null } });
    expect(answer).toMatchObject({
      data: { user: null },
      errors: [{ message: 'Argument "id" of non-null type "ID!" must not be null.' }],
    });
  }
});

it('never runs what a text says', async () => {
  const code = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.wasRun=true';
  const query = `{ users(search: "${code}") { nodes { id } } }`;

  for (let time = 0; time < TIMES; time++) await ann.run(query);

  expect(globalThis).not.toHaveProperty('wasRun');
});

it('knows who asks, each time', async () => {
  const query = '{ me { user { username } } }';

  for (let time = 0; time < TIMES; time++) {
    expect(await ann.run(query)).toEqual({ me: { user: { username: ann.username } } });
    expect(await bob.run(query)).toEqual({ me: { user: { username: bob.username } } });
  }
});
