import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import { expire } from '../../../test/kit/lifetimes.ts';
import { sendVoted } from '../../../test/kit/polls.ts';

let app: TestApp;
let ann: Person;
let bob: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
  [ann, bob] = await app.people('ann', 'bob');
  chatId = await createGroup(ann, bob);
});
afterAll(() => app.stop());

const CHANGES: readonly (readonly [mutation: string, input: (id: string) => object])[] = [
  ['editMessage', (messageId) => ({ messageId, text: 'otherwise' })],
  ['deleteMessage', (messageId) => ({ messageId })],
  ['addReaction', (messageId) => ({ messageId, emoji: '👍' })],
  ['removeReaction', (messageId) => ({ messageId, emoji: '👍' })],
  ['pinMessage', (messageId) => ({ messageId })],
  ['unpinMessage', (messageId) => ({ messageId })],
  ['saveMessage', (messageId) => ({ messageId })],
  ['unsaveMessage', (messageId) => ({ messageId })],
  ['votePoll', (messageId) => ({ messageId, optionIds: [] })],
  ['addPollOption', (messageId) => ({ messageId, text: 'Milk' })],
  ['closePoll', (messageId) => ({ messageId })],
  ['forwardMessage', (messageId) => ({ messageId, chatIds: [chatId] })],
  ['sendMessage', (replyToId) => ({ chatId, text: 'an answer', replyToId })],
  ['sendMessage', (threadRootId) => ({ chatId, text: 'a reply', threadRootId })],
  ['followThread', (messageId) => ({ messageId })],
];

it('an expired message is to whoever would change it as if it were deleted', async () => {
  const make = async () => (await sendVoted(chatId, ann, bob)).id;
  for (const [mutation, inputOf] of CHANGES) {
    const [expired, deleted] = [await make(), await make()];
    await act(ann, 'deleteMessage', { messageId: deleted });
    await expire(app, expired);
    const outcomeOf = async (id: string) => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
      const { errors } = await ann.reply(
        `mutation ($input: ${type}) { ${mutation}(input: $input) { __typename } }`,
        { input: inputOf(id) },
      );
      const { code = 'done', fields } = errors?.[0]?.extensions ?? {};
      return [mutation, code, fields];
    };

    expect(await outcomeOf(expired)).toEqual(await outcomeOf(deleted));
  }
});
