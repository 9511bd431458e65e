import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { openDirectChat } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import type { Person } from '../kit/person.ts';
import { openScreen, type Screen } from '../kit/screen.ts';
import { until } from '../kit/until.ts';

const MEGABYTE = 1_000_000;
const MESSAGES = `query ($id: ID!) {
  chat(id: $id) { messages(last: 50) { nodes { text kind attachments { filename size url } } } }
}`;

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

const file = (name: string, text = name) => ({
  file: new Blob([text], { type: 'text/plain' }),
  filename: name,
});
const large = 'a large file\n'.repeat(MEGABYTE);

async function startChat() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const memory = createMemory();
  const open = () => openScreen(app, ann, chatId, createMemoryStorage(memory));
  const screen = await open();
  await screen.isOpen();
  const storage = createMemoryStorage(memory);
  return { ann, bob, chatId, screen, open, storage };
}

/** As the other one has it: texts, and the names of files behind them. */
async function historyOf(viewer: Person, chatId: string): Promise<string[]> {
  const { nodes } = (await viewer.run(MESSAGES, { id: chatId })).chat.messages;
  return nodes.map(({ text, attachments }: any) =>
    [text, ...attachments.map(({ filename }: any) => filename)].join(' ').trim(),
  );
}

const isSent = (screen: Screen) => until(() => screen.waiting().length === 0, 'that all is sent');

describe('a message with files', () => {
  it('is shown at once, and there once and whole with its event', async () => {
    const { bob, chatId, screen } = await startChat();

    const item = screen.live.outbox.send(chatId, {
      text: 'Two',
      files: [{ ...file('one.txt'), width: 3, height: 2 }, file('two.txt')],
    });
    expect(screen.shown()).toEqual(['Two']);
    expect(item.files).toMatchObject([
      { filename: 'one.txt', size: 7, width: 3, height: 2, mediaId: null },
      { filename: 'two.txt', size: 7, width: null, mediaId: null },
    ]);
    const kept = await screen.live.outbox.file(item.clientMessageId, 1);
    expect(await kept?.text()).toBe('two.txt');
    await isSent(screen);

    await screen.becomes(['Two']);
    expect(await historyOf(bob, chatId)).toEqual(['Two one.txt two.txt']);
    const [entry] = screen.timeline.get().entries;
    expect(screen.live.message(entry!.id).get()).toMatchObject({
      kind: 'FILE',
      attachments: [{ filename: 'one.txt', state: 'READY' }, { filename: 'two.txt' }],
    });
    expect(await screen.live.outbox.file(item.clientMessageId, 1)).toBeNull();
  });

  it('goes on where it was after a cut and a reload, and is sent once', async () => {
    const { bob, chatId, screen, open, storage } = await startChat();
    const before = app.proxy.received();
    app.proxy.cutAfter(10 * MEGABYTE);
    const { clientMessageId } = screen.live.outbox.send(chatId, {
      text: 'Large',
      files: [file('large.txt', large)],
    });
    const progress = screen.live.outbox.progress(clientMessageId);
    await until(() => !!progress.get()?.failure, 'the cut');
    screen.confab.dispose();

    const reloaded = await open();
    await until(() => reloaded.waiting().length === 1, 'what waits');
    expect(reloaded.waiting()).toMatchObject([{ clientMessageId, text: 'Large', failure: null }]);
    app.proxy.mend();
    await isSent(reloaded);

    expect(await historyOf(bob, chatId)).toEqual(['Large large.txt']);
    const { nodes } = (await bob.run(MESSAGES, { id: chatId })).chat.messages;
    const sent = await app.fetch(nodes[0].attachments[0].url);
    expect((await sent.text()) === large).toBe(true);
    expect(app.proxy.received() - before).toBeLessThan(large.length + 7 * MEGABYTE);
    await until(async () => (await storage.readAll('files')).length === 0, 'no bytes left');
    await until(async () => (await storage.readAll('outbox')).length === 0, 'no row left');
  });

  it('keeps all its files where another tab opens while they are being stored', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const memory = createMemory();
    const stored = createMemoryStorage(memory);
    const goOn = Promise.withResolvers<void>();
    const isHeld = Promise.withResolvers<void>();
    const held: typeof stored = {
      ...stored,
      async write(table, key, value) {
        if (table === 'files' && key.endsWith('/1')) {
          isHeld.resolve();
          await goOn.promise;
        }
        return stored.write(table, key, value);
      },
    };
    const screen = await openScreen(app, ann, chatId, held);
    await screen.isOpen();
    screen.requests.become('refused', 'CreateUpload');
    screen.live.outbox.send(chatId, { text: 'Two', files: [file('one.txt'), file('two.txt')] });
    await isHeld.promise;

    const other = await openScreen(app, ann, chatId, createMemoryStorage(memory));
    await other.isOpen();
    goOn.resolve();
    await until(() => other.waiting().length === 1, 'it waits in both');
    screen.confab.dispose();
    await isSent(other);

    expect(await historyOf(bob, chatId)).toEqual(['Two one.txt two.txt']);
  });

  it('holds back what was written after it in its chat, and nothing in others', async () => {
    const { ann, bob, chatId, screen } = await startChat();
    const notebook = await openDirectChat(ann, ann);
    screen.requests.become('refused', 'CreateUpload');

    screen.live.outbox.send(chatId, { text: 'first', files: [file('a.txt')] });
    screen.live.outbox.send(chatId, { text: 'second' });
    screen.live.outbox.send(notebook, { text: 'elsewhere' });
    await until(async () => (await historyOf(ann, notebook)).length === 1, 'the other chat');
    expect(screen.shown()).toEqual(['first', 'second']);
    expect(await historyOf(bob, chatId)).toEqual([]);
    screen.requests.isWell('CreateUpload');
    await isSent(screen);

    expect(await historyOf(bob, chatId)).toEqual(['first a.txt', 'second']);
  });

  it('says why a file was refused, lets others go on, and can be thrown away', async () => {
    const { bob, chatId, screen, storage } = await startChat();
    const { outbox } = screen.live;

    outbox.send(chatId, { text: 'no', files: [file('fine.txt'), file('empty.txt', '')] });
    outbox.send(chatId, { text: 'yes' });
    await until(() => outbox.items.get()[0]?.failure !== null, 'the refusal');
    await screen.becomes(['yes', 'no']);
    const [refused] = outbox.items.get();
    expect(refused?.failure).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'size' }] });
    outbox.retry(refused!.clientMessageId);
    await until(() => outbox.items.get()[0]?.failure !== null, 'the second refusal');
    outbox.discard(refused!.clientMessageId);

    expect(screen.shown()).toEqual(['yes']);
    expect(await historyOf(bob, chatId)).toEqual(['yes']);
    await until(async () => (await storage.readAll('files')).length === 0, 'no bytes left');
  });

  it('is uploaded by one of two tabs, and by the other one when that is gone', async () => {
    const { bob, chatId, screen, open } = await startChat();
    const other = await open();
    await other.isOpen();
    app.proxy.cutAfter(10 * MEGABYTE);
    const { clientMessageId } = screen.live.outbox.send(chatId, {
      text: '',
      files: [file('large.txt', large)],
    });
    const progressIn = ({ live }: Screen) => live.outbox.progress(clientMessageId).get();
    const tabs = [screen, other];
    await until(() => tabs.some((tab) => progressIn(tab)?.failure), 'the cut');
    await until(() => other.waiting().length === 1, 'that both show it');
    const [busy, idle] = progressIn(screen) ? [screen, other] : [other, screen];
    expect(progressIn(idle)).toBeNull();

    busy.confab.dispose();
    app.proxy.mend();
    await isSent(idle);

    expect(await historyOf(bob, chatId)).toEqual(['large.txt']);
  });

  it('is uploaded once more where the server no longer knows its file', async () => {
    const { ann, bob, chatId, screen } = await startChat();
    const { outbox } = screen.live;
    screen.requests.become('refused', 'SendMessage');
    const { clientMessageId } = outbox.send(chatId, { text: 'Late', files: [file('a.txt')] });
    await until(() => outbox.items.get()[0]?.files[0]?.mediaId != null, 'the upload');
    await app.sql('DELETE FROM media WHERE owner_id = $1', [ann.id]);
    screen.requests.isWell('SendMessage');
    await until(() => outbox.items.get()[0]?.failure != null, 'the refusal');

    outbox.retry(clientMessageId);
    await isSent(screen);

    expect(await historyOf(bob, chatId)).toEqual(['Late a.txt']);
  });

  it('is not sent without a file that this device has lost', async () => {
    const { bob, chatId, screen, open, storage } = await startChat();
    screen.requests.become('refused', 'CreateUpload');
    screen.live.outbox.send(chatId, { text: 'Lost', files: [file('a.txt')] });
    await until(() => screen.requests.count('CreateUpload') > 0, 'an attempt');
    screen.confab.dispose();
    await storage.clear('files');

    const reloaded = await open();
    const { items } = reloaded.live.outbox;
    await until(() => items.get()[0]?.failure != null, 'the failure');

    expect(items.get()).toMatchObject([{ failure: { code: 'FILE_LOST' } }]);
    expect(await historyOf(bob, chatId)).toEqual([]);
  });

  it('finds no place where too many bytes wait already', async () => {
    const { chatId, screen } = await startChat();
    const huge = { size: 400 * 1_024 * 1_024, type: 'text/plain', slice: () => new Blob(['']) };
    const files = [{ file: huge as unknown as Blob }];
    screen.requests.become('refused', 'CreateUpload');
    screen.live.outbox.send(chatId, { text: '', files });

    expect(() => screen.live.outbox.send(chatId, { text: '', files })).toThrow(
      expect.objectContaining({ code: 'OUTBOX_FULL' }),
    );
  });

  it('is forgotten with its bytes when its sender signs out', async () => {
    const { chatId, screen, storage } = await startChat();
    screen.requests.become('refused', 'CreateUpload');
    screen.live.outbox.send(chatId, { text: 'No', files: [file('a.txt')] });
    await until(async () => (await storage.readAll('files')).length === 1, 'its bytes');

    await screen.confab.session.logout();

    expect(await storage.readAll('files')).toEqual([]);
    expect(await storage.readAll('outbox')).toEqual([]);
  });
});
