import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { ConfabOptions } from '../../client/src/confab.ts';
import type { LiveEvent } from '../../client/src/live.ts';
import { createMemory, createMemoryStorage, type Memory } from '../../client/src/memory-storage.ts';
import { createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { draftOf, saveDraft } from '../kit/drafts.ts';
import { goLive, type Shown } from '../kit/live.ts';
import type { Person } from '../kit/person.ts';
import { createRequests } from '../kit/requests.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  jest.restoreAllMocks();
  app.endTest();
  app.proxy.reset();
});
afterAll(() => app.stop());

/** The next page of the same browser. */
async function reload(memory: Memory, options: Pick<ConfabOptions, 'fetch'> = {}) {
  const confab = app.open({ storage: createMemoryStorage(memory), ...options });
  const heard: LiveEvent[] = [];
  confab.live.subscribe(() => confab.live.get()?.on((event) => void heard.push(event)));
  await until(() => confab.live.get() !== null, 'it is signed in');
  return { ...confab.live.get()!, heard };
}

const storedIn = ({ tables }: Memory): any[] => [...tables.drafts.values()];

/** Closes the page while what it has is not saved. */
async function closeUnsaved({ dispose }: Shown, memory: Memory, text: string) {
  await until(
    () => storedIn(memory).includes(text) && storedIn(memory).some(({ isUnsaved }) => isUnsaved),
    'it is stored',
  );
  dispose();
}

async function openPage(memory: Memory) {
  const [ann, bob] = await app.people('ann', 'bob');
  const id = await createGroup(ann, bob);
  return { ann, bob, id, phone: await goLive(app, ann, { storage: createMemoryStorage(memory) }) };
}

const shows = ({ drafts }: Pick<Shown, 'drafts'>, id: string, text: string) =>
  until(() => drafts.draft(id).get() === text, `“${text}” is shown`);
const keeps = (person: Person, id: string, text: string | null) =>
  until(
    async () => ((await draftOf(person, id))?.text ?? null) === text,
    `the server has “${text}”`,
  );

it('is kept, and saved once there is a network', async () => {
  const { ann, id, phone } = await openPage(createMemory());
  app.proxy.cut();

  phone.drafts.set(id, 'in a tunnel');
  await until(() => phone.connection.get().state !== 'live', 'it is cut');
  app.proxy.mend();

  await keeps(ann, id, 'in a tunnel');
  expect(phone.drafts.draft(id).get()).toBe('in a tunnel');
});

it('is saved by the next page, where this one is closed before', async () => {
  const memory = createMemory();
  const { ann, id, phone } = await openPage(memory);
  app.proxy.cut();
  phone.drafts.set(id, 'in a tunnel');
  await closeUnsaved(phone, memory, 'in a tunnel');
  app.proxy.mend();

  const again = await reload(memory);

  await keeps(ann, id, 'in a tunnel');
  await shows(again, id, 'in a tunnel');
});

it('is joined with what another device has written meanwhile: nothing is lost', async () => {
  const memory = createMemory();
  const { ann, id, phone } = await openPage(memory);
  phone.drafts.set(id, 'before');
  await keeps(ann, id, 'before');
  app.proxy.cut();
  phone.drafts.set(id, 'in a tunnel');
  await closeUnsaved(phone, memory, 'in a tunnel');
  await saveDraft(ann, { chatId: id, text: 'elsewhere' });
  app.proxy.mend();

  const again = await reload(memory);

  await keeps(ann, id, 'elsewhere\n\nin a tunnel');
  await shows(again, id, 'elsewhere\n\nin a tunnel');
});

it('is joined with that also where something else is told of the chat first', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const id = await createGroup(ann, bob);
  const requests = createRequests(app.fetch);
  const phone = await goLive(app, ann, { fetch: requests.fetch });
  phone.drafts.set(id, 'before');
  await until(() => Boolean(phone.chat(id).get()?.draft), 'it is known to be saved');
  app.proxy.cut();
  phone.drafts.set(id, 'in a tunnel');
  await until(() => requests.count('SaveDraft') > 1, 'it was tried');
  // Long after somebody has written.
  const now = performance.now.bind(performance);
  jest.spyOn(performance, 'now').mockImplementation(() => now() + 60_000);
  await saveDraft(ann, { chatId: id, text: 'elsewhere' });
  requests.become('held', 'Chats');
  requests.become('held', 'ChatsByIds');
  app.proxy.mend();
  await until(() => requests.heldCount() > 0, 'the chat is asked about');

  await send(bob, id, 'Are you there?');
  await until(() => phone.texts(id).length > 0, 'it is told');
  requests.letGo();

  await keeps(ann, id, 'elsewhere\n\nin a tunnel');
  await shows(phone, id, 'elsewhere\n\nin a tunnel');
});

it('is not taken for one that was sent while nothing but an old list of chats is known', async () => {
  const memory = createMemory();
  const { ann, bob, id, phone } = await openPage(memory);
  const list = `${ann.id}/chats`;
  await until(() => memory.tables.pages.has(list), 'the list is stored');
  const old = memory.tables.pages.get(list);
  phone.drafts.set(id, 'Dear Bob');
  await until(
    () => storedIn(memory).some(({ seen, isUnsaved }) => seen && !isUnsaved),
    'it is known to be saved',
  );
  phone.dispose();
  memory.tables.pages.set(list, old);

  const requests = createRequests(app.fetch);
  requests.become('held', 'Chats');
  requests.become('held', 'ChatsByIds');
  const again = await reload(memory, { fetch: requests.fetch });
  await until(
    () => again.heard.some(({ __typename }) => __typename === 'InboxReadyEvent'),
    'its inbox has begun',
  );
  await until(() => again.chat(id).get() !== null, 'the old list is shown');
  await send(bob, id, 'Are you there?');
  await until(() => again.chat(id).get()?.lastMessage?.text === 'Are you there?', 'it is told');
  requests.letGo();
  await until(() => again.chat(id).get()?.draft?.text === 'Dear Bob', 'the list is read');

  await shows(again, id, 'Dear Bob');
  expect(storedIn(memory)).toContain('Dear Bob');
});

it('is over where it was sent elsewhere meanwhile, and nothing was added here', async () => {
  const memory = createMemory();
  const { ann, id, phone } = await openPage(memory);
  phone.drafts.set(id, 'Dear Bob');
  await until(
    () => storedIn(memory).some(({ seen, isUnsaved }) => seen && !isUnsaved),
    'it is known to be saved',
  );
  expect(storedIn(memory)).toContain('Dear Bob');
  phone.dispose();
  await saveDraft(ann, { chatId: id, text: '' });

  const again = await reload(memory);

  await until(() => !storedIn(memory).includes('Dear Bob'), 'it is forgotten');
  await shows(again, id, '');
});

it('is the same text in all tabs of a browser, whoever writes', async () => {
  const memory = createMemory();
  const { ann, id, phone } = await openPage(memory);
  const tabs = [phone, await reload(memory)] as const;

  for (const [n, text] of ['one', 'two', 'three', 'four'].entries()) {
    const [writing, other] = n % 2 ? tabs : ([tabs[1], tabs[0]] as const);
    writing.drafts.set(id, text);
    await shows(other, id, text);
    await keeps(ann, id, text);
    expect(writing.drafts.draft(id).get()).toBe(text);
  }
});
