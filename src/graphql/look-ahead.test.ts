import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPTIONAL_MESSAGE_FIELDS } from '../chat/message/entity.ts';
import { type Loaders, loadersFactory } from '../context.ts';
import { OPTIONAL_COMMENT_FIELDS } from '../feed/comment/entity.ts';
import { OPTIONAL_POST_FIELDS } from '../feed/post/entity.ts';
import { MODULES } from '../modules.ts';
import { OPTIONAL_PROFILE_FIELDS, OPTIONAL_USER_FIELDS } from '../people/user/entity.ts';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../../test/kit/chats.ts';
import { openDoors } from '../../test/kit/invites.ts';
import { makeMedia, sendPicture } from '../../test/kit/media.ts';
import { openOrm } from '../../test/kit/orm.ts';
import { fieldsOf } from '../../test/kit/selections.ts';
import { sendPoll, vote } from '../../test/kit/polls.ts';

let app: TestApp;
let ann: Person;
let bob: Person;
let chatId: string;
let postId: string;
let commentId: string;
let directId: string;
beforeAll(async () => {
  app = await startApp();
  let eve: Person;
  [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
  await bob.run(
    'mutation { updateProfile(input: { displayName: "Bob", bio: "b" }) { profile { id } } }',
  );
  for (const person of [ann, bob, eve]) {
    const { createPost } = await person.run(
      'mutation { createPost(input: { text: "A thought" }) { post { id } } }',
    );
    postId = createPost.post.id;
    for (const other of [ann, eve]) {
      const comment = `mutation ($id: ID!) {
        addComment(input: { postId: $id, text: "Well said" }) { comment { id } }
      }`;
      const { addComment } = await other.run(comment, { id: postId });
      commentId = addComment.comment.id;
    }
  }
  directId = await openDirectChat(ann, bob);
  await send(bob, directId, 'hello');
  await send(eve, await openDirectChat(eve, ann), 'hello');
  chatId = await createGroup(ann, bob, eve);
  await openDoors(app, ann, chatId);
  const { id: replyToId } = await send(eve, chatId, `first @${ann.username} @${eve.username}`);
  const reply = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
  await bob.run(reply, { input: { chatId, text: 'an answer', replyToId } });
  const edited = await send(ann, chatId, 'ann');
  await ann.run(
    `mutation ($id: ID!, $text: String!) { editMessage(input: { messageId: $id, text: $text }) { message { id } } }`,
    { id: edited.id, text: `@all @${bob.username}` },
  );
  await act(bob, 'addReaction', { messageId: edited.id, emoji: '👍' });
  await act(ann, 'forwardMessage', { messageId: edited.id, chatIds: [directId] });
  for (const messageId of [edited.id, replyToId]) {
    await act(ann, 'pinMessage', { messageId });
    await act(ann, 'saveMessage', { messageId });
  }
  await vote(bob, await sendPoll(eve, chatId), 0);
  await vote(ann, await sendPoll(bob, chatId, { isAnonymous: true }), 1);
  await sendPicture(app, bob, directId);
  await send(bob, directId, `@${bob.username} or @${ann.username}, @all`);
  await sendPicture(app, eve, chatId);
  const mediaIds = [await makeMedia(app, bob), await makeMedia(app, bob)];
  await act(bob, 'createPost', { text: '', mediaIds });
  await act(bob, 'setAvatar', { mediaId: mediaIds[0] });
  await act(ann, 'setChatImage', { chatId, mediaId: await makeMedia(app, ann) });
  const deleted = await send(bob, chatId, 'nothing');
  await act(bob, 'deleteMessage', { messageId: deleted.id });
  await act(eve, 'deleteAccount', { password: eve.password });
});
afterAll(() => app.stop());

/** Where rows come from that may bring things along; `%` stands for what is asked of them. */
const PLACES: [path: string, type: string][] = [
  ['feed { nodes { % } }', 'Post'],
  ['feed { edges { node { % } } }', 'Post'],
  ['post(id: $post) { % }', 'Post'],
  ['post(id: $post) { author { % } }', 'User'],
  ['feed { nodes { author { % } } }', 'User'],
  ['feed { nodes { author { profile { % } } } }', 'Profile'],
  ['feed { nodes { comments { nodes { % } } } }', 'Comment'],
  ['feed(first: 5) { nodes { comments(first: 3) { nodes { author { % } } } } }', 'User'],
  ['users { nodes { % } }', 'User'],
  ['users { nodes { profile { % } } }', 'Profile'],
  ['users(search: "bob") { nodes { profile { % } } }', 'Profile'],
  ['users { nodes { posts { nodes { % } } } }', 'Post'],
  ['user(id: $user) { % }', 'User'],
  ['user(id: $user) { profile { % } }', 'Profile'],
  ['chats { nodes { % } }', 'Chat'],
  ['chats { nodes { lastMessage { % } } }', 'Message'],
  ['chats { nodes { lastMessage { sender { % } } } }', 'User'],
  ['chats { nodes { peer { % } } }', 'User'],
  ['chat(id: $chat) { messages { nodes { % } } }', 'Message'],
  ['chat(id: $chat) { messages { nodes { sender { % } } } }', 'User'],
  ['chat(id: $chat) { messages { nodes { replyTo { % } } } }', 'Message'],
  ['chat(id: $chat) { messages { nodes { replyTo { sender { % } } } } }', 'User'],
  ['chat(id: $chat) { pinnedMessages { nodes { % } } }', 'Message'],
  ['chat(id: $chat) { pinnedMessages { nodes { sender { % } } } }', 'User'],
  ['me { savedMessages { nodes { % } } }', 'Message'],
  ['me { savedMessages { nodes { sender { % } } } }', 'User'],
  ['chat(id: $chat) { members { nodes { % } } }', 'ChatMember'],
  ['chat(id: $chat) { members { nodes { user { % } } } }', 'User'],
  ['chat(id: $chat) { bans { nodes { % } } }', 'ChatBan'],
  ['chat(id: $chat) { invites { nodes { % } } }', 'Invite'],
  ['chat(id: $chat) { joinRequests { nodes { % } } }', 'JoinRequest'],
  ['chat(id: $chat) { joinRequests { nodes { user { % } } } }', 'User'],
  ['chat(id: $chat) { bans { nodes { user { % } } } }', 'User'],
];

describe.each(PLACES)('at %s', (path, type) => {
  it('each field alone is what it is among all the others, and so are two of them', async () => {
    const ask = (fields: readonly string[]) =>
      ann.run(
        `query ($post: ID! = "${postId}", $user: ID! = "${bob.id}", $chat: ID! = "${chatId}") {
           place: ${path.replace('%', fields.join(' '))} user(id: $user) { id } post(id: $post) { id }
           chat(id: $chat) { id }
         }`,
      );
    const fields = fieldsOf(type);
    const whole = await ask(fields);

    for (const [index, field] of fields.entries()) {
      expect(whole).toMatchObject(await ask([field]));
      expect(whole).toMatchObject(await ask([field, fields[(index * 7 + 3) % fields.length]!]));
    }
    expect(JSON.stringify(whole)).toContain('"id"');
  });
});

/** Lists, each with where they are; `%` stands for what is asked of them. */
const LISTS: [path: string, type: string][] = [
  ['feed { % }', 'Post'],
  ['feed { nodes { comments { % } } }', 'Comment'],
  ['users { % }', 'User'],
  ['user(id: $user) { posts { % } }', 'Post'],
  ['chats { % }', 'Chat'],
  ['chat(id: $chat) { messages { % } }', 'Message'],
  ['chat(id: $chat) { pinnedMessages { % } }', 'Message'],
  ['me { savedMessages { % } }', 'Message'],
  ['chat(id: $chat) { members { % } }', 'ChatMember'],
];

describe.each(LISTS)('in the list %s', (path, type) => {
  it('nodes and edges may ask for different things', async () => {
    const ask = (selection: string) =>
      ann.run(
        `query ($user: ID! = "${bob.id}", $chat: ID! = "${chatId}") {
           place: ${path.replace('%', selection)} user(id: $user) { id } chat(id: $chat) { id }
         }`,
      );
    const all = fieldsOf(type).join(' ');
    const [nodes, edges] = [await ask(`nodes { ${all} }`), await ask(`edges { node { ${all} } }`)];

    expect(await ask(`nodes { id } edges { node { ${all} } }`)).toMatchObject(edges);
    expect(await ask(`nodes { ${all} } edges { node { id } }`)).toMatchObject(nodes);
  });
});

describe('one chat in two places of an operation', () => {
  const MESSAGE = 'lastMessage { id seq text createdAt sender { username } }';

  it('has what each of them asks of it', async () => {
    const { whole } = await ann.run(`{ whole: chats { nodes { id ${MESSAGE} } } }`);

    const { chats } = await ann.run(
      `{ chats { nodes { lastMessage { id } members { nodes { chat { id ${MESSAGE} } } } } } }`,
    );
    const { a, b } = await ann.run(
      `{ a: chats { nodes { id lastMessage { id } } } b: chats { nodes { id ${MESSAGE} } } }`,
    );

    for (const [index, chat] of whole.nodes.entries()) {
      const members: any[] = chats.nodes[index].members.nodes;
      expect(members.map((member) => member.chat)).toEqual(members.map(() => chat));
    }
    expect(b).toEqual(whole);
    expect(whole).toMatchObject(a);
  });
});

/** Of no field of the schema. */
const UNSEEN = ['deletedAt'];

/** What is optional in a row, with how the row is read whole. */
const OPTIONAL: [type: string, fields: readonly string[], read: (loaders: Loaders) => unknown][] = [
  ['User', OPTIONAL_USER_FIELDS, ({ user }) => user.byId.load(bob.id)],
  ['Profile', OPTIONAL_PROFILE_FIELDS, ({ user }) => user.profile.load(bob.id)],
  ['Post', OPTIONAL_POST_FIELDS, ({ post }) => post.byId.load(postId)],
  ['Comment', OPTIONAL_COMMENT_FIELDS, ({ comment }) => comment.byId.load(commentId)],
  ['Message', OPTIONAL_MESSAGE_FIELDS, ({ message }) => message.lastOfChat.load(directId)],
];

describe.each(OPTIONAL)('a row of %s that lacks what is optional in it', (type, fields, read) => {
  it('is as good as a whole one to all who ask for that', async () => {
    const orm = openOrm(app.config.databaseUrl);
    const loaders = loadersFactory(MODULES, orm.em)();
    const resolvers: any = Object.assign({}, ...MODULES.map((one: any) => one.resolvers?.[type]));
    const whole: any = await read(loaders);
    const row = { ...whole };
    for (const field of fields) delete row[field];

    const asked = fields.filter((field) => !UNSEEN.includes(field));
    const answersOf = (of: object) =>
      Promise.all(asked.map((field) => resolvers[field](of, {}, { loaders })));
    const answers = await answersOf(row);

    expect(asked).not.toEqual([]);
    expect(answers).toEqual(await answersOf(whole));
    expect(answers).not.toContain(undefined);
    await orm.close();
  });
});
