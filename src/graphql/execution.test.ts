import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../testing/app.ts';
import { createGroup, send } from '../testing/chats.ts';
import { ask, DOORS } from '../testing/doors.ts';

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

it('knows who asks, each time', async () => {
  const query = '{ me { user { username } } }';

  for (let time = 0; time < TIMES; time++) {
    expect(await ann.run(query)).toEqual({ me: { user: { username: ann.username } } });
    expect(await bob.run(query)).toEqual({ me: { user: { username: bob.username } } });
  }
});
