import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { ratesWith } from '../../../test/kit/rates.ts';

const CREATE = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id } } }`;
const ADD = `mutation ($input: AddMembersInput!) { addMembers(input: $input) { chat { memberCount } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({
    rateLimits: true,
    rates: ratesWith({ adding: '3/3600' }),
  });
});
afterAll(() => app.stop());

const naming = (...people: Person[]) => people.map(({ id }) => id);
const refused = { extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } };

it('is counted for each stranger, however they are added', async () => {
  const [ann, bob, cid, dan, eve] = await app.people('ann', 'bob', 'cid', 'dan', 'eve');
  const groupId = await createGroup(ann, bob);
  const roomId = await createRoom(ann);
  await act(ann, 'addMembers', { chatId: roomId, userIds: naming(cid) });

  const both = await ann.fail(ADD, { input: { chatId: groupId, userIds: naming(dan, eve) } });
  const fresh = await ann.fail(CREATE, { input: { name: 'Quay', userIds: naming(dan, eve) } });

  expect([both, fresh]).toMatchObject([refused, refused]);
});

it('is free for those who share a chat with whoever adds them', async () => {
  const [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
  await createGroup(ann, bob, cid);
  await send(dan, await openDirectChat(dan, ann), 'hello');

  for (let i = 0; i < 3; i += 1) await createGroup(ann, bob, cid, dan);
});

it('knows nobody from a public room, or from a direct chat that they have not answered', async () => {
  const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  const roomId = await createRoom(ann);
  await act(bob, 'joinRoom', { chatId: roomId });
  await send(ann, await openDirectChat(ann, cid), 'hello');
  const [one, two] = await app.people('one', 'two');
  await createGroup(ann, one, two);

  const both = await ann.fail(CREATE, { input: { name: 'Quay', userIds: naming(bob, cid) } });

  expect(both).toMatchObject(refused);
});
