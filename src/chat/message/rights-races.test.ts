import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { FORWARD } from '../../../test/kit/forwards.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { mentionsIn } from '../../../test/kit/mentions.ts';
import { setRights, setSlowMode } from '../../../test/kit/rights.ts';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { id } } }`;

let app: TestApp;
let node: Awaited<ReturnType<TestApp['node']>>;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  app = await startApp();
  node = await app.node();
  [ann, bob] = await app.people('ann', 'bob');
});
afterAll(() => app.stop());

interface Place {
  readonly chatId: string;
  /** What Bob has written there, and elsewhere. */
  readonly own: string;
  readonly elsewhere: string;
  readonly mediaIds: readonly string[];
}

async function place(): Promise<Place> {
  const chatId = await createGroup(ann, bob);
  const { id: own } = await send(bob, chatId, 'before');
  const { id: elsewhere } = await send(bob, await createGroup(bob), 'elsewhere');
  return { chatId, own, elsewhere, mediaIds: [await makeMedia(app, bob)] };
}

/** A mutation of Bob's, which is under way on another node while `change` is, and comes behind it. */
async function behind(
  { chatId }: Place,
  change: () => Promise<unknown>,
  [document, input]: readonly [string, object],
): Promise<any> {
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);
  const changed = change();
  await chat.waiters(1);
  const replied = node.as(bob).reply(document, { input });
  await chat.waiters(2);
  await chat.release();
  await changed;
  return replied;
}

const poll = { question: 'Tea?', options: ['Yes', 'No'] };
const WRITES: Readonly<Record<string, (place: Place) => readonly [string, object]>> = {
  'a message': ({ chatId }) => [SEND, { chatId, text: 'late' }],
  'one that names somebody': ({ chatId }) => [SEND, { chatId, text: `@${bob.username} late` }],
  'a file': ({ chatId, mediaIds }) => [SEND, { chatId, text: 'late', mediaIds }],
  'a poll': ({ chatId }) => [SEND, { chatId, text: 'late', poll }],
  'a reply in a thread': ({ chatId, own }) => [SEND, { chatId, text: 'late', threadRootId: own }],
  'a poll in a thread': ({ chatId, own }) => [
    SEND,
    { chatId, text: 'late', poll, threadRootId: own, alsoInChat: true },
  ],
  'what is forwarded': ({ chatId, elsewhere }) => [
    FORWARD,
    { messageId: elsewhere, chatIds: [chatId] },
  ],
  'an edit': ({ own }) => [EDIT, { messageId: own, text: 'late' }],
};

const textsIn = async (chatId: string): Promise<string[]> =>
  (
    await app.sql(
      `SELECT text FROM messages WHERE chat_id = $1 AND kind <> 'SYSTEM' ORDER BY seq`,
      [chatId],
    )
  ).map(({ text }) => text);

describe('the right to send, taken away while it waits, lets nothing through of', () => {
  it.each(Object.keys(WRITES))('%s', async (what) => {
    const there = await place();

    const { errors } = await behind(
      there,
      () => setRights(ann, there.chatId, { sendMessages: 'ADMIN' }),
      WRITES[what]!(there),
    );

    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await textsIn(there.chatId)).toEqual(['before']);
  });
});

it('files wait for nothing once they may not be sent, and texts go through', async () => {
  const there = await place();
  const change = () => setRights(ann, there.chatId, { sendMedia: 'ADMIN' });

  const file = await behind(there, change, WRITES['a file']!(there));
  const text = await node.as(bob).reply(SEND, { input: WRITES['a message']!(there)[1] });

  expect(file.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(text.errors).toBeUndefined();
  expect(await textsIn(there.chatId)).toEqual(['before', 'late']);
});

it.each([
  {
    what: 'a message',
    write: ({ chatId }: Place) => [SEND, { chatId, text: '@all late' }] as const,
  },
  {
    what: 'an edit',
    write: ({ own }: Place) => [EDIT, { messageId: own, text: '@all late' }] as const,
  },
])('$what calls everyone no more once that is taken away while it waits', async ({ write }) => {
  const there = await place();
  await setRights(ann, there.chatId, { mentionEveryone: 'MEMBER' });

  const { data } = await behind(
    there,
    () => setRights(ann, there.chatId, { mentionEveryone: 'ADMIN' }),
    write(there),
  );

  const { message } = data.sendMessage ?? data.editMessage;
  expect(await mentionsIn(ann, message.id)).toEqual([]);
});

it('a slow mode that begins while it waits holds for what waits', async () => {
  const there = await place();

  const { errors } = await behind(
    there,
    () => setSlowMode(ann, there.chatId, 3_600),
    WRITES['a message']!(there),
  );

  expect(errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  expect(await textsIn(there.chatId)).toEqual(['before']);
});
