import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { draftOf } from '../../../test/kit/drafts.ts';
import { type ExpiringChat, makeExpiringChat } from '../../../test/kit/expiring-chat.ts';
import { expire } from '../../../test/kit/lifetimes.ts';
import { countsIn } from '../../../test/kit/mentions.ts';
import { pinnedIn } from '../../../test/kit/pins.ts';
import { savedBy } from '../../../test/kit/saved.ts';
import { find } from '../../../test/kit/search.ts';
import { followedBy, threadOf } from '../../../test/kit/threads.ts';
import { until } from '../../../test/kit/until.ts';

/** What a tombstone has nothing of. */
const CONTENT = `text attachments { id } mentions { start } mentionsEveryone reactions { emoji }
  pinnedAt pinnedBy { id } viewerSaved edits { nodes { text } } linkPreviews { title } customData
  poll { question } forwardedFrom { at }`;
const NOTHING = {
  ...{ text: null, attachments: [], mentions: [], mentionsEveryone: false, reactions: [] },
  ...{ pinnedAt: null, pinnedBy: null, viewerSaved: false, edits: { nodes: [] } },
  ...{ linkPreviews: [], customData: null, poll: null, forwardedFrom: null },
};
const EXPORT = `mutation ($password: String!) {
  exportMyData(input: { password: $password }) { exportUrl }
}`;

let app: TestApp;
let ann: Person;
let bob: Person;
let chatId: string;
let mediaId: string;
let ids: ExpiringChat['ids'];
beforeAll(async () => {
  app = await startApp({ linkPreviews: true });
  [ann, bob] = await app.people('ann', 'bob');
  ({ chatId, mediaId, ids } = await makeExpiringChat(app, ann, bob));
});
afterAll(() => app.stop());

const read = async (id: string, fields: string): Promise<any> =>
  (await bob.run(`query ($id: ID!) { message(id: $id) { ${fields} } }`, { id })).message;
const chat = async (fields: string): Promise<any> =>
  (await bob.run(`query ($id: ID!) { chat(id: $id) { ${fields} } }`, { id: chatId })).chat;
const exported = async () => {
  const { exportMyData } = await ann.run(EXPORT, { password: ann.password });
  return (await fetch(exportMyData.exportUrl)).json() as any;
};

/** Each with what it shows before; afterwards `gone`. */
const READS: readonly (readonly [
  what: string,
  read: () => Promise<unknown>,
  before: unknown,
  gone: unknown,
])[] = [
  [
    'a message by its id',
    () => read(ids.mail, CONTENT),
    {
      ...{ text: expect.stringContaining('harbour'), attachments: [{ id: expect.anything() }] },
      ...{ mentions: [{ start: 12 }], mentionsEveryone: true, reactions: [{ emoji: '👍' }] },
      ...{ pinnedAt: expect.any(String), pinnedBy: { id: expect.anything() }, viewerSaved: true },
      ...{ edits: { nodes: [{ text: 'first words' }] }, linkPreviews: [{ title: 'A page' }] },
      ...{ customData: [1], poll: null, forwardedFrom: null },
    },
    NOTHING,
  ],
  [
    'a node',
    async () =>
      (
        await bob.run(`query ($id: ID!) { node(id: $id) { ... on Message { ${CONTENT} } } }`, {
          id: ids.poll,
        })
      ).node,
    expect.objectContaining({ poll: { question: 'What do you drink?' } }),
    NOTHING,
  ],
  [
    'what was forwarded',
    () => read(ids.copied, CONTENT),
    expect.objectContaining({ forwardedFrom: { at: expect.any(String) } }),
    NOTHING,
  ],
  [
    'what the viewer may do with it',
    async () =>
      (await ann.run(`{ message(id: "${ids.mail}") { viewerCanEdit viewerCanDelete } }`)).message,
    { viewerCanEdit: true, viewerCanDelete: true },
    { viewerCanEdit: false, viewerCanDelete: false },
  ],
  [
    'the history',
    async () =>
      (await chat('messages(last: 100) { nodes { kind text deletedAt } }')).messages.nodes.flatMap(
        ({ kind, text, deletedAt }: any) =>
          kind === 'SYSTEM' ? [] : [deletedAt === null ? text : deletedAt && text],
      ),
    [
      'from elsewhere',
      expect.stringContaining('harbour'),
      'a file',
      '',
      'an answer',
      'the last word',
    ],
    [null, null, null, null, 'an answer', null],
  ],
  [
    'the newest message of a chat',
    async () => (await chat('lastMessage { text }')).lastMessage,
    { text: 'the last word' },
    { text: null },
  ],
  [
    'the list of chats',
    async () =>
      (await bob.run('{ chats { nodes { id lastMessage { text } } } }')).chats.nodes.find(
        ({ id }: any) => id === chatId,
      ).lastMessage,
    { text: 'the last word' },
    { text: null },
  ],
  [
    'what an answer answers',
    () => read(ids.answer, 'text replyTo { text attachments { id } }'),
    {
      text: 'an answer',
      replyTo: {
        text: expect.stringContaining('harbour'),
        attachments: [{ id: expect.anything() }],
      },
    },
    { text: 'an answer', replyTo: { text: null, attachments: [] } },
  ],
  [
    'where a copy comes from',
    () => read(ids.copy, 'text forwardedFrom { message { text } }'),
    {
      text: expect.stringContaining('harbour'),
      forwardedFrom: { message: { text: expect.stringContaining('harbour') } },
    },
    { text: expect.stringContaining('harbour'), forwardedFrom: { message: { text: null } } },
  ],
  [
    'what a draft answers',
    async () => read((await draftOf(bob, chatId)).replyTo.id, 'text'),
    { text: expect.stringContaining('harbour') },
    { text: null },
  ],
  [
    'the replies of a thread, which are as many',
    async () => {
      const { replyCount, replies, unreadCount } = await threadOf(bob, ids.mail);
      return [replyCount, unreadCount, replies.nodes.map(({ text }: any) => text)];
    },
    [1, 1, [expect.stringContaining('aside')]],
    [1, 0, [null]],
  ],
  [
    'the root of a thread',
    async () => (await read(ids.aside, 'threadRoot { text }')).threadRoot.text,
    expect.stringContaining('harbour'),
    null,
  ],
  [
    'the threads that somebody follows',
    () => followedBy(bob),
    [[expect.stringContaining('harbour'), 1]],
    [[null, 0]],
  ],
  ['those with anything unread', () => followedBy(bob, true), [[expect.any(String), 1]], []],
  ['the counts of what is unread', () => countsIn(bob, chatId), [5, 2], [0, 0]],
  [
    'the chats with anything unread',
    async () =>
      (await bob.run('{ chats(filter: { unread: true }) { nodes { id } } }')).chats.nodes.length,
    1,
    0,
  ],
  ['what is pinned', async () => (await pinnedIn(bob, chatId)).length, 1, 0],
  ['what somebody has saved', () => savedBy(bob), [expect.stringContaining('harbour')], []],
  [
    'what is found, in blocks or out of them',
    async () => (await find(ann, 'harbour', { chatId })).length,
    1,
    0,
  ],
  [
    'a file of it',
    async () =>
      (await bob.run('query ($id: ID!) { media(id: $id) { kind } }', { id: mediaId })).media,
    { kind: 'FILE' },
    null,
  ],
  [
    'an export of what somebody wrote',
    async () => {
      const { messages, messageEdits } = await exported();
      const mine = messages.filter((message: any) => message.chatId === chatId);
      const hangsOn = (name: string) => mine.filter((message: any) => message[name]?.length > 0);
      return [
        mine.filter(({ text }: any) => text !== null).length,
        ...['mediaIds', 'linkPreviews', 'customData'].map((name) => hangsOn(name).length),
        mine.filter(({ poll }: any) => poll).length,
        messageEdits.length,
      ];
    },
    [6, 2, 1, 1, 1, 1],
    [0, 0, 0, 0, 0, 0],
  ],
];

describe('until its moment, a message that will expire is in', () => {
  it.each(READS)('%s', async (_what, look, before) => {
    expect(await look()).toEqual(before);
  });
});

describe('from its moment on, emptied or not, it is gone from', () => {
  beforeAll(() => expire(app, ids.mail, ids.file, ids.poll, ids.aside, ids.copied, ids.last));

  it.each(READS)('%s', async (_what, look, _before, gone) => {
    expect(await look()).toEqual(gone);
  });

  it('the files that are served, within a second', async () => {
    const { media } = await ann.run('query ($id: ID!) { media(id: $id) { url } }', { id: mediaId });

    await until(async () => (await fetch(media.url)).status === 404, 'the end of the file');
  });

  it('nothing else: it is a tombstone of that moment', async () => {
    const { expiresAt, deletedAt, ...rest } = await read(
      ids.mail,
      'seq sender { id } kind createdAt expiresAt deletedAt',
    );

    expect(rest).toEqual({
      ...{ seq: expect.any(Number), sender: { id: ann.id } },
      ...{ kind: 'IMAGE', createdAt: expect.any(String) },
    });
    expect(Date.parse(expiresAt)).toBeLessThan(Date.now());
    expect(deletedAt).toBe(expiresAt);
    const stored = await app.sql('SELECT text FROM messages WHERE id = $1', [ids.mail]);
    expect(stored).toEqual([{ text: expect.stringContaining('harbour') }]);
  });
});
