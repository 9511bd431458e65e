import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getNamedType, isCompositeType, isObjectType } from 'graphql';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { FIELD_COSTS } from './field-costs.ts';
import { createSchema } from '../schema.ts';

const objectTypes = Object.values(createSchema().getTypeMap()).filter(isObjectType);
/** Leaves that something is worked out for. */
const RESOLVED = objectTypes
  .filter(({ name }) => !/^__|Event$|Payload$/.test(name))
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ type: of, resolve }) => resolve && !isCompositeType(getNamedType(of)))
      .map(({ name }) => [type.name, name] as const),
  );

let app: TestApp;
let ann: Person;
/** A query for one object of each type. */
let selections: Readonly<Record<string, (fields: string) => string>>;
beforeAll(async () => {
  app = await startApp();
  const [owner, bob] = await app.people('ann', 'bob');
  ann = owner;
  const chatId = await createGroup(ann, bob);
  const { id } = await send(ann, chatId, 'hello');
  const {
    createPost: { post },
  } = await bob.run('mutation { createPost(input: { text: "a" }) { post { id } } }');
  selections = {
    Account: (fields) => `{ me { id ${fields} } }`,
    Session: (fields) => `{ me { sessions { id ${fields} } } }`,
    User: (fields) => `{ user(id: "${bob.id}") { id ${fields} } }`,
    Profile: (fields) => `{ user(id: "${bob.id}") { profile { id ${fields} } } }`,
    Post: (fields) => `{ post(id: "${post.id}") { id ${fields} } }`,
    Chat: (fields) => `{ chat(id: "${chatId}") { id ${fields} } }`,
    ChatMember: (fields) => `{ chat(id: "${chatId}") { viewerMembership { id ${fields} } } }`,
    Message: (fields) => `{ message(id: "${id}") { id ${fields} } }`,
  };
});
afterAll(() => app.stop());

it.each(RESOLVED)('%s.%s has a cost if a store is asked for it', async (type, field) => {
  const select = selections[type];
  if (!select) throw new Error(`Say how to ask for an object of type ${type}`);
  const ask = (fields: string) => app.queriesDuring(() => ann.run(select(fields)));

  const [without, withIt] = [await ask(''), await ask(field)];

  if (withIt.length > without.length)
    expect(FIELD_COSTS.get(`${type}.${field}`)).toBeGreaterThan(0);
});

it('names fields and arguments that there are', () => {
  const fields = objectTypes.flatMap((type) =>
    Object.values(type.getFields()).flatMap(({ name, args }) => [
      `${type.name}.${name}`,
      ...args.map((argument) => `${type.name}.${name}(${argument.name})`),
    ]),
  );

  expect(fields).toEqual(expect.arrayContaining([...FIELD_COSTS.keys()]));
});
