import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { saveDraft } from '../../../test/kit/drafts.ts';

const EVENTS = `subscription { inboxEvents {
  __typename
  ... on DraftEvent {
    chatId seq at chat { draft { text updatedAt } } threadRoot { viewerDraft { text } }
  }
  ... on MessageAddedEvent { message { text } }
} }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function watching() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const streams = {
    phone: await ann.watch(EVENTS),
    tablet: await ann.watch(EVENTS),
    others: await bob.watch(EVENTS),
  };
  for (const stream of Object.values(streams)) {
    expect((await stream.next()).__typename).toBe('InboxReadyEvent');
  }
  return { ann, bob, chatId, ...streams };
}

it('tells the own devices alone, and takes no position', async () => {
  const { ann, bob, chatId, phone, tablet, others } = await watching();

  const { updatedAt } = await saveDraft(ann, { chatId, text: 'Dear Bob' });

  const told = { __typename: 'DraftEvent', chatId, seq: null, at: updatedAt, threadRoot: null };
  const draft = { text: 'Dear Bob', updatedAt };
  expect(await phone.next()).toEqual({ ...told, chat: { draft } });
  expect(await tablet.next()).toEqual({ ...told, chat: { draft } });
  await send(bob, chatId, 'end');
  expect(await others.next()).toMatchObject({ __typename: 'MessageAddedEvent' });
});

it('tells that there is none any more, with the moment, and once', async () => {
  const { ann, chatId, phone } = await watching();
  const { updatedAt } = await saveDraft(ann, { chatId, text: 'Dear Bob' });
  await phone.next();

  await saveDraft(ann, { chatId, text: '' });
  await saveDraft(ann, { chatId, text: '' });

  const over = await phone.next();
  expect(over).toMatchObject({ __typename: 'DraftEvent', chat: { draft: null } });
  expect(over.at >= updatedAt).toBe(true);
  await saveDraft(ann, { chatId, text: 'Anew' });
  expect(await phone.next()).toMatchObject({ chat: { draft: { text: 'Anew' } } });
});

it('tells in which thread it is', async () => {
  const { ann, chatId, tablet } = await watching();
  const { id } = await send(ann, chatId, 'root');
  await tablet.next();

  await saveDraft(ann, { chatId, threadRootId: id, text: 'aside' });

  expect(await tablet.next()).toMatchObject({
    __typename: 'DraftEvent',
    chat: { draft: null },
    threadRoot: { viewerDraft: { text: 'aside' } },
  });
});

it('is of the newest where several follow each other', async () => {
  const { ann, chatId, tablet } = await watching();

  for (let n = 0; n < 10; n += 1) await saveDraft(ann, { chatId, text: `${n}` });

  for (;;) {
    const event = await tablet.next();
    if (event.chat.draft.text === '9') break;
  }
});
