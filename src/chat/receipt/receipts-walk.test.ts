import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';

const CHAT = `id unreadCount lastSeq viewerMembership { readSeq deliveredSeq }`;
const MARK_READ = `mutation ($input: MarkReadInput!) { markRead(input: $input) { chat { ${CHAT} } } }`;
const MARK_UNREAD = `mutation ($input: MarkUnreadInput!) { markUnread(input: $input) { chat { ${CHAT} } } }`;
const MARK_DELIVERED = `mutation ($input: MarkDeliveredInput!) {
  markDelivered(input: $input) { chats { ${CHAT} } }
}`;
const DELETE = `mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) { message { id } } }`;
const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { id } } }`;
const LEAVE = `mutation ($input: LeaveChatInput!) { leaveChat(input: $input) { leftChatId } }`;
const ADD = `mutation ($input: AddMembersInput!) { addMembers(input: $input) { chat { id } } }`;
const STATE = `query ($id: ID!) {
  chat(id: $id) {
    ${CHAT}
    members { nodes { user { id } readSeq deliveredSeq } }
    messages(last: 100) {
      nodes { seq kind deletedAt sender { id } status readBy { nodes { id } } }
    }
  }
}`;

let app: TestApp;
let other: Awaited<ReturnType<TestApp['node']>>;
beforeAll(async () => {
  app = await startApp();
  other = await app.node();
});
afterAll(() => app.stop());

const markRead = async (person: Caller, chatId: string, seq: number) =>
  (await person.run(MARK_READ, { input: { chatId, seq } })).markRead.chat;
const markUnread = async (person: Caller, chatId: string, seq: number) =>
  (await person.run(MARK_UNREAD, { input: { chatId, seq } })).markUnread.chat;
const markDelivered = async (person: Caller, ...positions: { chatId: string; seq: number }[]) =>
  (await person.run(MARK_DELIVERED, { input: { positions } })).markDelivered.chats;
const state = async (person: Caller, id: string) => (await person.run(STATE, { id })).chat;

const ACTS = ['send', 'edit', 'delete', 'read', 'deliver', 'unread', 'leave', 'join'] as const;
interface Step {
  readonly act: (typeof ACTS)[number];
  readonly who: number;
  /** How far into the log. */
  readonly at: number;
  readonly elsewhere: boolean;
}
const STEPS = fc.array(
  fc.record<Step>({
    act: fc.constantFrom('send', 'send', ...ACTS),
    who: fc.nat(2),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    elsewhere: fc.boolean(),
  }),
  { minLength: 5, maxLength: 20 },
);

it('has unreadCount, status and readBy on each of two nodes as counting one by one gives them, at every step', async () => {
  const people = await app.people('ann', 'bob', 'cid');

  const walk = async (walked: readonly Step[]) => {
    const [ann, ...others] = people;
    const chatId = await createGroup(ann, ...others);
    const model = createModel(chatId, ann, await state(ann, chatId));
    for (const step of walked) {
      const person = people[step.who] ?? ann;
      await model.step(person, step.elsewhere ? other.as(person) : person, step);

      const door = step.elsewhere ? ann : other.as(ann);
      model.lastSeq = (await state(door, chatId)).lastSeq;
      for (const viewer of people.filter(({ id }) => model.isMember(id))) {
        const found = await state(step.elsewhere ? viewer : other.as(viewer), chatId);
        expect(found.unreadCount).toBe(model.unread(viewer.id));
        for (const message of found.messages.nodes) {
          expect(message.status).toBe(model.status(message));
          const readers = message.readBy.nodes.map((user: { id: string }) => user.id);
          expect(readers.sort()).toEqual(model.readers(message));
        }
      }
    }
  };

  await fc.assert(fc.asyncProperty(STEPS, walk), { numRuns: 12 });
}, 60_000);

interface Sent {
  readonly seq: number;
  readonly sender: { readonly id: string };
}

interface Place {
  readonly joined: number;
  read: number;
  delivered: number;
  mark: number | null;
}

/** The rules once more, in the simplest words. */
function createModel(chatId: string, owner: Person, chat: any) {
  const sent: { id: string; seq: number; senderId: string; deleted: boolean }[] = [];
  const nowhere = { joined: 0, read: 0, delivered: 0, mark: null };
  const members = new Map<string, Place>(
    chat.members.nodes.map((member: any) => [
      member.user.id,
      { ...nowhere, read: member.readSeq, delivered: member.deliveredSeq },
    ]),
  );
  const placeOf = (id: string): Place => members.get(id) ?? nowhere;
  const others = ({ sender }: Sent) => [...members].filter(([id]) => id !== sender.id);

  return {
    lastSeq: chat.lastSeq as number,
    isMember: (id: string) => members.has(id),
    async step({ id: userId }: Person, door: Caller, { act, at }: Step) {
      if (!members.has(userId)) return act === 'join' ? this.join(userId) : undefined;
      const seq = Math.round(at * this.lastSeq);
      const place = placeOf(userId);
      const own = sent.find(({ senderId, deleted }) => senderId === userId && !deleted);
      if (act === 'send') {
        const { id, seq: newest } = await send(door, chatId, 'x');
        sent.push({ id, seq: newest, senderId: userId, deleted: false });
      } else if (act === 'edit') {
        if (own) await door.run(EDIT, { input: { messageId: own.id, text: `at ${at}` } });
      } else if (act === 'delete') {
        if (own) await door.run(DELETE, { input: { messageId: own.id } });
        if (own) own.deleted = true;
      } else if (act === 'leave') {
        if (userId === owner.id) return;
        await door.run(LEAVE, { input: { chatId } });
        members.delete(userId);
      } else if (act === 'read') {
        await markRead(door, chatId, seq);
        place.read = Math.max(place.read, seq);
        place.delivered = Math.max(place.delivered, seq);
        if (place.mark !== null && seq >= place.mark) place.mark = null;
      } else if (act === 'deliver') {
        await markDelivered(door, { chatId, seq });
        place.delivered = Math.max(place.delivered, seq);
      } else if (act === 'unread') {
        await markUnread(door, chatId, seq);
        place.mark = seq <= Math.max(place.read, place.joined) ? seq : null;
      }
    },
    /** What they are shown begins at the join; of what came before they have read nothing. */
    async join(userId: string) {
      await owner.run(ADD, { input: { chatId, userIds: [userId] } });
      const { nodes } = (await state(owner, chatId)).members;
      const { readSeq, deliveredSeq } = nodes.find(({ user }: any) => user.id === userId);
      expect(readSeq).toBeGreaterThan(this.lastSeq);
      expect(deliveredSeq).toBe(readSeq);
      members.set(userId, { ...nowhere, joined: readSeq });
    },
    unread(userId: string) {
      const { joined, read, mark } = placeOf(userId);
      return sent.filter(
        ({ seq, senderId, deleted }) =>
          senderId !== userId && !deleted && seq >= (mark ?? Math.max(joined, read) + 1),
      ).length;
    },
    status(message: Sent) {
      const places = others(message).map(([, place]) => place);
      if (places.every(({ read }) => read >= message.seq)) return 'READ';
      return places.every(({ delivered }) => delivered >= message.seq) ? 'DELIVERED' : 'SENT';
    },
    readers(message: Sent) {
      const passed = others(message).filter(([, { read }]) => read >= message.seq);
      return passed.map(([id]) => id).sort();
    },
  };
}
