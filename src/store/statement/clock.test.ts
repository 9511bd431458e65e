import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { clockAhead } from '../../../test/kit/clock.ts';
import { type Nodes, startNodes } from '../../../test/kit/nodes.ts';

const SKEW_MS = 90_000;
/** Less than a node is wrong by. */
const EDIT_WINDOW_SECONDS = 60;
const UUID_V7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const POST = 'mutation { createPost(input: { text: "A thought" }) { post { id } } }';
const EDIT_POST = `mutation ($id: ID!) {
  editPost(input: { postId: $id, text: "Another" }) { post { createdAt editedAt } }
}`;
const FEED = `query ($first: Int) { feed(first: $first) { nodes { id createdAt } } }`;
const ADD_COMMENT = `mutation ($postId: ID!) {
  addComment(input: { postId: $postId, text: "Well said" }) { comment { id } }
}`;
const COMMENTS = 'query ($id: ID!) { post(id: $id) { comments { nodes { id createdAt } } } }';
const ROOMS = '{ rooms { nodes { id createdAt } } }';
const CHAT = `query ($id: ID!) {
  chat(id: $id) {
    createdAt
    messages(last: 50) { nodes { kind createdAt } }
    members { nodes { joinedAt user { id } } }
  }
}`;
const EDIT = `mutation ($messageId: ID!, $text: String!) {
  editMessage(input: { messageId: $messageId, text: $text }) { message { text viewerCanEdit } }
}`;
const CAN_EDIT = 'query ($id: ID!) { message(id: $id) { viewerCanEdit } }';
const TOKENS = 'accessToken refreshToken refreshTokenExpiresAt';
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { ${TOKENS} } }`;
const REFRESH = `mutation ($refreshToken: String!) {
  refreshSession(input: { refreshToken: $refreshToken }) { ${TOKENS} }
}`;
const EVENTS = '{ me { securityEvents { nodes { at } } } }';

jest.setTimeout(60_000);

let nodes: Nodes;
let everyNode: readonly number[];
beforeAll(async () => {
  nodes = await startNodes({
    count: 1,
    variables: {
      MESSAGE_EDIT_WINDOW: String(EDIT_WINDOW_SECONDS),
      ACCESS_TOKEN_SECONDS: '900',
    },
  });
  const skewed = [clockAhead(SKEW_MS), clockAhead(-SKEW_MS)];
  everyNode = [0, ...(await Promise.all(skewed.map((own) => nodes.join(own))))];
});
afterAll(() => nodes.stop());

/** What `deed` gives at each of the nodes twice, one after the other: also from one ahead to one behind. */
async function inTurns<Result>(deed: (node: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const node of [...everyNode, ...everyNode]) results.push(await deed(node));
  return results;
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const sorted = (moments: readonly string[]) => [...moments].sort();

/** That the moments are those of the test itself. */
function expectNow(moments: readonly string[]): void {
  for (const moment of moments) {
    expect(Math.abs(Date.parse(moment) - Date.now())).toBeLessThan(SKEW_MS / 2);
  }
}

it('shows posts, comments and rooms in the order in which they came, whichever node took them', async () => {
  const [ann] = await nodes.people('ann');
  const at = (node: number) => nodes.as(ann, node);

  const posts = await inTurns(async (node) => (await at(node).run(POST)).createPost.post.id);
  const [postId] = posts;
  const comments = await inTurns(
    async (node) => (await at(node).run(ADD_COMMENT, { postId })).addComment.comment.id,
  );
  const rooms = await inTurns((node) => createRoom({ ...ann, ...at(node) }));

  const [{ feed }, { post }, { rooms: list }] = await Promise.all([
    ann.run(FEED, { first: posts.length }),
    ann.run(COMMENTS, { id: postId }),
    ann.run(ROOMS),
  ]);
  expect(idsOf(feed.nodes)).toEqual(posts.reverse());
  expect(idsOf(post.comments.nodes)).toEqual(comments.reverse());
  expect(idsOf(list.nodes)).toEqual(rooms.reverse());
  for (const rows of [feed.nodes, post.comments.nodes, list.nodes]) {
    const moments = rows.map((row: { createdAt: string }) => row.createdAt).reverse();
    expect(moments).toEqual(sorted(moments));
    expectNow(moments);
    for (const id of idsOf(rows)) expect(id).toMatch(UUID_V7);
  }
});

it('never edits a post before it was written', async () => {
  const [ann] = await nodes.people('ann');
  const [id] = await inTurns(
    async (node) => (await nodes.as(ann, node).run(POST)).createPost.post.id,
  );

  const edited = await inTurns(
    async (node) => (await nodes.as(ann, node).run(EDIT_POST, { id })).editPost.post,
  );

  const moments = [edited[0].createdAt, ...edited.map(({ editedAt }) => editedAt)];
  expect(moments).toEqual(sorted(moments));
});

it('goes forward in time in every history, and in the order of joining', async () => {
  const [ann, ...friends] = await nodes.people('ann', 'bob', 'cid', 'dan', 'eve', 'fay', 'gus');
  const chatId = await createGroup(ann);
  const joining = [...friends];

  await inTurns(async (node) => {
    const at = nodes.as(ann, node);
    await send(at, chatId, `from node ${node}`);
    await act(at, 'updateChat', { chatId, name: `Harbour ${joining.length}` });
    await act(at, 'addMembers', { chatId, userIds: [joining.shift()?.id] });
    await send(at, chatId, `from node ${node}`);
  });
  // Now they wait for each other.
  await Promise.all(
    Array.from({ length: 12 }, async (_, i) => {
      const at = nodes.as(ann, i % everyNode.length);
      await act(at, 'updateChat', { chatId, name: `Quay ${i}` });
      await send(at, chatId, 'all at once');
    }),
  );

  const { chat } = await ann.run(CHAT, { id: chatId });
  const history = chat.messages.nodes.map((message: any) => message.createdAt);
  expect([chat.createdAt, ...history]).toEqual(sorted([chat.createdAt, ...history]));
  expectNow(history);
  const members = chat.members.nodes;
  expect(members.map(({ user }: any) => user.id)).toEqual(idsOf([ann, ...friends]));
  expectNow(members.map(({ joinedAt }: any) => joinedAt));
  const log = await nodes.sql('SELECT at FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);
  const moments = log.map(({ at }) => at.toISOString());
  expect(moments).toEqual(sorted(moments));
});

it('lets a message be edited for as long at every node', async () => {
  const [ann] = await nodes.people('ann');
  const chatId = await createGroup(ann);
  const { id: messageId } = await send(ann, chatId, 'first');
  const canEdit = (node: number) =>
    nodes
      .as(ann, node)
      .run(CAN_EDIT, { id: messageId })
      .then(({ message }) => message.viewerCanEdit);
  const age = (seconds: number) =>
    nodes.sql(`UPDATE messages SET created_at = now() - $2 * interval '1 s' WHERE id = $1`, [
      messageId,
      seconds,
    ]);

  const edited = await inTurns(async (node) => {
    const text = `edited at node ${node}`;
    const { editMessage } = await nodes.as(ann, node).run(EDIT, { messageId, text });
    expect(editMessage.message.text).toBe(text);
    return editMessage.message.viewerCanEdit;
  });
  await age(EDIT_WINDOW_SECONDS + 1);
  const late = await inTurns((node) => canEdit(node));
  const refused = await inTurns((node) =>
    nodes.as(ann, node).fail(EDIT, { messageId, text: 'late' }),
  );

  expect(new Set(edited)).toEqual(new Set([true]));
  expect(new Set(late)).toEqual(new Set([false]));
  expect(new Set(refused.map(({ extensions }) => extensions.code))).toEqual(
    new Set(['EDIT_WINDOW_CLOSED']),
  );
});

it('keeps a session alive, and refreshes it, at every node', async () => {
  const [ann] = await nodes.people('ann');
  const input = { identifier: ann.email, password: ann.password };
  const withToken = (token: string, node: number) => nodes.as({ ...ann, token }, node);

  for (const first of everyNode) {
    let { login: session } = await withToken('', first).run(LOGIN, { input });
    for (const node of everyNode) {
      for (const other of everyNode)
        await withToken(session.accessToken, other).run('{ me { user { id } } }');
      const { refreshToken } = session;
      const [again, next] = await Promise.all([
        withToken('', first).run(REFRESH, { refreshToken }),
        withToken('', node).run(REFRESH, { refreshToken }),
      ]);
      session = next.refreshSession;
      expect(again.refreshSession.refreshToken).toBe(session.refreshToken);
      expect(Date.parse(session.refreshTokenExpiresAt)).toBeGreaterThan(Date.now() + SKEW_MS);
    }
  }

  const { me } = await ann.run(EVENTS);
  const moments = me.securityEvents.nodes.map(({ at }: { at: string }) => at).reverse();
  expect(moments).toHaveLength(1 + everyNode.length);
  expect(moments).toEqual(sorted(moments));
});
