import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';

const CHAT = `unreadCount lastSeq viewerMembership { readSeq deliveredSeq }`;
const STATE = `query ($id: ID!) { chat(id: $id) { ${CHAT} } }`;
const MARK_READ = `mutation ($input: MarkReadInput!) { markRead(input: $input) { chat { ${CHAT} } } }`;
const MARK_UNREAD = `mutation ($input: MarkUnreadInput!) { markUnread(input: $input) { chat { ${CHAT} } } }`;
const SHOWN = `query ($chatId: ID!, $id: ID!) {
  chat(id: $chatId) { readByAllSeq deliveredToAllSeq }
  message(id: $id) { status readBy { nodes { id } } }
}`;
const shown = (all: number, status: string, readers: Person[]) => ({
  chat: { readByAllSeq: all, deliveredToAllSeq: all },
  message: { status, readBy: { nodes: readers.map(({ id }) => ({ id })) } },
});

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const state = async (person: Person, id: string) => (await person.run(STATE, { id })).chat;
const markRead = async (person: Person, chatId: string, seq: number) =>
  (await person.run(MARK_READ, { input: { chatId, seq } })).markRead.chat;
const markUnread = async (person: Person, chatId: string, seq: number) =>
  (await person.run(MARK_UNREAD, { input: { chatId, seq } })).markUnread.chat;

describe('whoever joins later', () => {
  it('has neither read nor received what came before, until they say so', async () => {
    const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
    const chatId = await createGroup(ann, bob);
    const { id, seq } = await send(ann, chatId, 'hello');
    await markRead(bob, chatId, seq);
    const show = (person: Person) => person.run(SHOWN, { chatId, id });
    expect(await show(ann)).toEqual(shown(seq, 'READ', [bob]));

    await act(ann, 'addMembers', { chatId, userIds: [cid.id] });
    const joined = await state(cid, chatId);
    expect(await show(ann)).toEqual(shown(0, 'SENT', [bob]));
    await act(cid, 'markDelivered', { positions: [{ chatId, seq: joined.lastSeq }] });
    expect(await show(ann)).toMatchObject({ message: { status: 'DELIVERED' } });
    await markRead(cid, chatId, joined.lastSeq);

    const viewerMembership = { readSeq: seq + 1, deliveredSeq: seq + 1 };
    expect(joined).toMatchObject({ unreadCount: 0, viewerMembership });
    expect(await show(ann)).toEqual(shown(seq, 'READ', [bob, cid]));
  });

  it('marks what came before as unread, and reads on from there', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann);
    const { seq } = await send(ann, chatId, 'hello');
    await act(ann, 'addMembers', { chatId, userIds: [bob.id] });
    const { readSeq } = (await state(bob, chatId)).viewerMembership;

    const marked = await markUnread(bob, chatId, seq);
    const read = await markRead(bob, chatId, seq);

    expect([marked.unreadCount, read.unreadCount]).toEqual([1, 0]);
    expect(read.viewerMembership).toEqual({ readSeq, deliveredSeq: readSeq });
  });
});
