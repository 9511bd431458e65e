import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isCompositeType, isObjectType, Kind } from 'graphql';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { forward } from '../../../test/kit/forwards.ts';
import { openDoors } from '../../../test/kit/invites.ts';
import { sendPoll } from '../../../test/kit/polls.ts';
import { upload } from '../../../test/kit/uploads.ts';
import { reply } from '../../../test/kit/threads.ts';
import { noteFields, notesOf } from '../field-notes.ts';
import { createSchema } from '../schema.ts';
import { createCostCheck } from './cost.ts';
import { parseWithin } from './document-limits.ts';
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
  const { id } = await send(ann, chatId, `hello @${bob.username}`);
  const {
    createPost: { post },
  } = await bob.run('mutation { createPost(input: { text: "a" }) { post { id } } }');
  await ann.run(
    `mutation { addComment(input: { postId: "${post.id}", text: "b" }) { __typename } }`,
  );
  const { id: mediaId } = await upload(ann);
  await act(ann, 'addReaction', { messageId: id, emoji: '👍' });
  await act(ann, 'pinMessage', { messageId: id });
  const code = await openDoors(app, ann, chatId);
  await act(ann, 'saveMessage', { messageId: id });
  const poll = await sendPoll(ann, chatId);
  await act(ann, 'editMessage', { messageId: id, text: `hello again @${bob.username}` });
  const forwarded = await forward(ann, id, [chatId]);
  await reply(ann, { chatId, id }, 'aside');
  selections = {
    Account: (fields) => `{ me { id ${fields} } }`,
    Session: (fields) => `{ me { sessions { id ${fields} } } }`,
    User: (fields) => `{ user(id: "${bob.id}") { id ${fields} } }`,
    Profile: (fields) => `{ user(id: "${bob.id}") { profile { id ${fields} } } }`,
    Post: (fields) => `{ post(id: "${post.id}") { id ${fields} } }`,
    Comment: (fields) => `{ post(id: "${post.id}") { comments { nodes { id ${fields} } } } }`,
    Chat: (fields) => `{ chat(id: "${chatId}") { id ${fields} } }`,
    ChatMember: (fields) => `{ chat(id: "${chatId}") { viewerMembership { id ${fields} } } }`,
    ChatBan: (fields) => `{ chat(id: "${chatId}") { bans { nodes { at ${fields} } } } }`,
    Invite: (fields) => `{ chat(id: "${chatId}") { invites { nodes { id ${fields} } } } }`,
    InvitePreview: (fields) => `{ invite(code: "${code}") { chatId ${fields} } }`,
    JoinRequest: (fields) =>
      `{ chat(id: "${chatId}") { joinRequests { nodes { id ${fields} } } } }`,
    Media: (fields) => `{ media(id: "${mediaId}") { id ${fields} } }`,
    Message: (fields) => `{ message(id: "${id}") { id ${fields} } }`,
    Poll: (fields) => `{ message(id: "${poll.id}") { poll { question ${fields} } } }`,
    PollOption: (fields) => `{ message(id: "${poll.id}") { poll { options { id ${fields} } } } }`,
    MessageEdit: (fields) => `{ message(id: "${id}") { id edits { nodes { at ${fields} } } } }`,
    ForwardOrigin: (fields) =>
      `{ message(id: "${forwarded[0].id}") { id forwardedFrom { at ${fields} } } }`,
    Mention: (fields) => `{ message(id: "${id}") { id mentions { start ${fields} } } }`,
    Thread: (fields) => `{ message(id: "${id}") { id thread { replyCount ${fields} } } }`,
    ReactionGroup: (fields) => `{ message(id: "${id}") { id reactions { emoji ${fields} } } }`,
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

it('takes a list without pages for as long as its domain says', () => {
  const schema = buildSchema(
    'type Query { me: Account } type Account { pets: [Pet!]! toys: [Pet!]! } type Pet { id: ID! }',
  );
  noteFields(schema, [{ lengths: { 'Account.pets': 2 } }]);
  const cost = (list: string) => {
    const document = parseWithin(`{ me { ${list} { id } } }`);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation');
    return createCostCheck(schema, document, operation)();
  };

  expect([cost('pets'), cost('toys')]).toEqual([1 + 2, 1 + 10]);
});
