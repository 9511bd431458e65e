import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getNamedType, isCompositeType, isObjectType } from 'graphql';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { notesOf } from '../field-notes.ts';
import { createSchema } from '../schema.ts';
import { MODULES } from '../../modules.ts';

const objectTypes = Object.values(createSchema(MODULES).getTypeMap()).filter(isObjectType);
/** Leaves that something is worked out for. */
const RESOLVED = objectTypes
  .filter(({ name }) => !/^__|Event$|Payload$/.test(name))
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ type: of, resolve }) => resolve && !isCompositeType(getNamedType(of)))
      .map(({ name }) => [type.name, name] as const),
  );

const costOf = (type: string, field: string) => {
  const declared = objectTypes.find(({ name }) => name === type)?.getFields()[field];
  return declared && notesOf(declared).cost;
};

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
  await ann.run(
    `mutation { addComment(input: { postId: "${post.id}", text: "b" }) { __typename } }`,
  );
  selections = {
    Account: (fields) => `{ me { id ${fields} } }`,
    Session: (fields) => `{ me { sessions { id ${fields} } } }`,
    User: (fields) => `{ user(id: "${bob.id}") { id ${fields} } }`,
    Profile: (fields) => `{ user(id: "${bob.id}") { profile { id ${fields} } } }`,
    Post: (fields) => `{ post(id: "${post.id}") { id ${fields} } }`,
    Comment: (fields) => `{ post(id: "${post.id}") { comments { nodes { id ${fields} } } } }`,
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

  if (withIt.length > without.length) expect(costOf(type, field)).toBeGreaterThan(0);
});

it('names only fields that there are', () => {
  const domain = { costs: { 'Post.absent': 1 } };

  expect(() => createSchema([...MODULES, domain])).toThrow('The schema has no Post.absent');
});
