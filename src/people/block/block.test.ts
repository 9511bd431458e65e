import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { follow, listsOf, see, setPrivate } from '../../../test/kit/follows.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { block, codeOf, unblock } from '../../../test/kit/blocks.ts';
import { sendPoll } from '../../../test/kit/polls.ts';
import { comment, post } from '../../../test/kit/posts.ts';
import { until } from '../../../test/kit/until.ts';

const PERSON = `id username online lastSeenAt viewerBlocks followerCount followingCount postCount
  viewerFollows followsViewer profile { displayName bio statusText avatarUrl }
  posts { nodes { id } } followers { nodes { id } } following { nodes { id } }`;
const USER = `query ($id: ID!, $name: String!) {
  user(id: $id) { ${PERSON} }
  userByUsername(username: $name) { ${PERSON} }
  node(id: $id) { ... on User { ${PERSON} } }
}`;
const PROFILE = 'query ($id: ID!) { node(id: $id) { ... on Profile { bio avatarUrl } } }';
const WRITTEN = `query ($post: ID!, $comment: ID!, $open: ID!, $media: ID!) {
  post(id: $post) { text }
  comment(id: $comment) { text }
  media(id: $media) { id }
  nodes(ids: [$post, $comment]) { id }
  open: post(id: $open) { comments { nodes { id } } }
}`;
const LISTS =
  'query ($name: String!) { users(search: $name) { nodes { id } } feed { nodes { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Two who follow each other and have written here and there, and a third. */
async function acquainted() {
  const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  await act(bob, 'updateProfile', { displayName: 'Bob', bio: 'A sailor', statusText: 'At sea' });
  await follow(ann, bob);
  await follow(bob, ann);
  await follow(bob, cid);
  await follow(cid, ann);
  const media = await makeMedia(app, bob);
  const written = { post: await post(bob, 'his', [media]), media, open: await post(cid, 'open') };
  return { ann, bob, cid, ids: { ...written, comment: await comment(bob, written.open) } };
}

describe('whoever is blocked, and whoever blocks', () => {
  it('sees of the other the name, and nothing else', async () => {
    const { ann, bob } = await acquainted();
    await act(bob, 'updateSettings', { lastSeenVisibility: 'EVERYONE' });
    await openDirectChat(ann, bob);
    const device = await bob.watch('subscription { postAdded { id } }');
    await until(
      async () => (await ann.run(`{ user(id: "${bob.id}") { online } }`)).user.online,
      'he came',
    );
    const asked = { id: bob.id, name: bob.username };
    const before = await ann.run(USER, asked);

    for (const [blocker, blocked] of [
      [ann, bob],
      [bob, ann],
    ] as const) {
      await block(blocker, blocked);
      await block(blocker, blocked);

      const shown = {
        ...{ id: bob.id, username: bob.username, online: false, lastSeenAt: null },
        viewerBlocks: blocker === ann,
        ...{ followerCount: 0, followingCount: 0, postCount: 0 },
        ...{ viewerFollows: 'NONE', followsViewer: false, followers: null, following: null },
        profile: { displayName: 'Bob', bio: '', statusText: '', avatarUrl: null },
        posts: { nodes: [] },
      };
      expect(await ann.run(USER, asked)).toEqual({
        user: shown,
        userByUsername: shown,
        node: shown,
      });
      const [profile] = await app.sql('SELECT id FROM profiles WHERE user_id = $1', [bob.id]);
      expect((await ann.run(PROFILE, profile)).node).toEqual({ bio: '', avatarUrl: null });
      await unblock(blocker, blocked);
    }

    expect(before.user).toMatchObject({ online: true, followerCount: 1, postCount: 1 });
    expect((await ann.run(USER, asked)).user).toMatchObject({
      ...{ online: true, viewerBlocks: false, followerCount: 0, followingCount: 1, postCount: 1 },
      profile: before.user.profile,
    });
    device.close();
  });

  it('sees nothing that the other has written, nor finds them, and writes nothing to them', async () => {
    const { ann, bob, cid, ids } = await acquainted();
    const { open, ...theirs } = await ann.run(WRITTEN, ids);
    const hers = await post(ann, 'hers');

    for (const [blocker, blocked] of [
      [ann, bob],
      [bob, ann],
    ] as const) {
      await block(blocker, blocked);

      expect(await ann.run(WRITTEN, ids)).toEqual({
        ...{ post: null, comment: null, media: null, nodes: [null, null] },
        open: { comments: { nodes: [] } },
      });
      const lists = await ann.run(LISTS, { name: bob.username });
      expect(lists.users.nodes).not.toContainEqual({ id: bob.id });
      expect(lists.feed.nodes).not.toContainEqual({ id: ids.post });
      expect(await listsOf(cid, cid)).toMatchObject({ followers: [bob.id], following: [ann.id] });
      expect(await listsOf(ann, cid)).toMatchObject({ followers: [] });
      expect(await codeOf(ann, 'addComment', { postId: ids.post, text: 'x' })).toBe('NOT_FOUND');
      expect(await codeOf(bob, 'addComment', { postId: hers, text: 'x' })).toBe('NOT_FOUND');
      expect(await codeOf(ann, 'follow', { userId: bob.id })).toBe('FORBIDDEN');
      expect(await codeOf(bob, 'follow', { userId: ann.id })).toBe('FORBIDDEN');
      await unblock(blocker, blocked);
    }

    expect(theirs).toMatchObject({ post: { text: 'his' }, comment: { text: 'hi' } });
    expect(await ann.run(WRITTEN, ids)).toEqual({ open, ...theirs });
    expect(await see(cid, cid)).toMatchObject({ followerCount: 1, followingCount: 1 });
  });

  it('is followed, and asked, no more', async () => {
    const { ann, bob } = await acquainted();
    const [shy] = await app.people('shy');
    await setPrivate(shy);
    await follow(ann, shy);

    await block(bob, ann);
    await block(shy, ann);

    for (const one of [ann, bob, shy]) {
      const { followers = [], following = [] } = (await listsOf(one, one)) as any;
      expect(await see(one, one)).toMatchObject({
        ...{ followerCount: followers.length, followingCount: following.length },
      });
    }
    expect(await listsOf(bob, bob)).toMatchObject({ followers: [] });
    expect(
      (await shy.run('{ me { followRequests { nodes { id } } } }')).me.followRequests.nodes,
    ).toEqual([]);
  });

  it('says nothing more in the direct chat, opens none, and is added to no group by the other', async () => {
    const { ann, bob, cid } = await acquainted();
    const chatId = await openDirectChat(ann, bob);
    const poll = await sendPoll(bob, chatId, { allowsNewOptions: true });
    const { id: messageId, seq } = await send(bob, chatId, 'before');
    const groupId = await createGroup(ann, cid);
    const WATCH = `subscription ($chatId: ID!) { chatEvents(chatId: $chatId) { __typename } }`;
    const stream = await bob.watch(WATCH, { chatId });
    await stream.next();

    await block(bob, ann);

    for (const [one, other] of [
      [ann, bob],
      [bob, ann],
    ] as const) {
      const forbidden = [
        ['sendMessage', { chatId, text: 'x' }],
        ['forwardMessage', { messageId, chatIds: [chatId] }],
        ['setTyping', { chatId, typing: true }],
        ['addReaction', { messageId, emoji: '👍' }],
        ['votePoll', { messageId: poll.id, optionIds: [poll.optionIds[0]] }],
        ['addPollOption', { messageId: poll.id, text: 'Milk' }],
        ['openDirectChat', { userId: other.id }],
        ['createGroup', { name: 'Ours', userIds: [cid.id, other.id] }],
      ] as const;
      for (const [mutation, input] of forbidden) {
        expect([mutation, await codeOf(one, mutation, input)]).toEqual([mutation, 'FORBIDDEN']);
      }
    }
    expect(await codeOf(ann, 'addMembers', { chatId: groupId, userIds: [bob.id] })).toBe(
      'FORBIDDEN',
    );
    await act(ann, 'markRead', { chatId, seq });
    const MARKS = `query ($chatId: ID!, $id: ID!) {
      message(id: $id) { status readBy { nodes { id } } }
      chat(id: $chatId) { unreadCount readByAllSeq peer { profile { bio } } }
    }`;
    expect(await bob.run(MARKS, { chatId, id: messageId })).toEqual({
      message: { status: 'SENT', readBy: { nodes: [] } },
      chat: { unreadCount: 0, readByAllSeq: 0, peer: { profile: { bio: '' } } },
    });
    expect((await ann.run(MARKS, { chatId, id: messageId })).chat.unreadCount).toBe(0);

    await unblock(bob, ann);
    await send(ann, chatId, 'again');
    expect(await stream.next()).toEqual({ __typename: 'MessageAddedEvent' });
    stream.close();
  });

  it('stays in a group that both are in, and is named there without being told', async () => {
    const { ann, bob } = await acquainted();
    const chatId = await createGroup(ann, bob);
    await block(ann, bob);

    const { id } = await send(bob, chatId, `hello @${ann.username}`);

    const { message, chat } = await ann.run(
      `{ message(id: "${id}") { text sender { viewerBlocks } } chat(id: "${chatId}") { mentionCount } }`,
    );
    expect(message).toEqual({ text: `hello @${ann.username}`, sender: { viewerBlocks: true } });
    expect(chat.mentionCount).toBe(0);
  });

  it('is told of nothing live, from then on, while others are', async () => {
    const { ann, bob, cid, ids } = await acquainted();
    await openDirectChat(ann, bob);
    const device = await bob.watch('subscription { postAdded { id } }');
    const posts = await ann.watch('subscription { postAdded { text } }');
    const comments = await ann.watch(
      `subscription { commentAdded(postId: "${ids.open}") { author { username } } }`,
    );
    const presence = await ann.watch(
      `subscription { presenceChanged(userIds: ["${bob.id}"]) { online } }`,
    );
    await presence.next();
    await until(
      async () => (await ann.run(`{ user(id: "${bob.id}") { online } }`)).user.online,
      'he came',
    );

    await block(bob, ann);
    let last = await presence.next();
    while (last.online) last = await presence.next();
    device.close();
    await post(bob, 'unseen');
    await comment(bob, ids.open);
    await post(cid, 'seen');
    await comment(cid, ids.open);

    expect(last).toEqual({ online: false });
    expect(await posts.next()).toEqual({ text: 'seen' });
    expect(await comments.next()).toEqual({ author: { username: cid.username } });
    await until(
      async () => !(await bob.run(`{ user(id: "${bob.id}") { online } }`)).user.online,
      'he went',
    );
    expect(presence.pending()).toEqual([]);
    for (const stream of [posts, comments, presence]) stream.close();
  });
});
