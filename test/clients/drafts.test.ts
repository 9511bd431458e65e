import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createDrafts, type DraftFile } from '../../client/src/drafts.ts';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { until } from '../kit/until.ts';

const opened: { dispose(): void }[] = [];
afterEach(() => {
  opened.splice(0).forEach((drafts) => drafts.dispose());
  jest.useRealTimers();
});

/** What is done by then is done within half a second, however long the machine takes for it. */
const afterHalfASecond = () => jest.advanceTimersByTimeAsync(500);

const file = (key: string, content = key, more: Partial<DraftFile> = {}): DraftFile => ({
  ...{ key, filename: `${key}.txt`, file: new Blob([content], { type: 'text/plain' }) },
  ...more,
});
/** Of which so many bytes are said to be there. */
const huge = (key: string, megabytes: number): DraftFile => {
  const size = megabytes * 1_024 * 1_024;
  return { ...file(key), file: Object.defineProperty(new Blob([key]), 'size', { value: size }) };
};

const contentsOf = (files: readonly DraftFile[]) =>
  Promise.all(files.map(async ({ file, ...facts }) => ({ ...facts, text: await file.text() })));

function openTab(memory: ReturnType<typeof createMemory>, viewerId = 'ann') {
  const storage = createMemoryStorage(memory);
  const drafts = createDrafts({ storage, viewerId });
  opened.push(drafts);
  return drafts;
}

describe('a draft', () => {
  it('is there at once, and half a second later in other tabs and after a reload', async () => {
    const memory = createMemory();
    const [one, other] = [openTab(memory), openTab(memory)];
    const shown = other.draft('chat');
    expect(shown.get()).toBe('');
    jest.useFakeTimers();

    for (const text of ['H', 'He', 'Hello']) one.set('chat', text);
    expect(one.draft('chat').get()).toBe('Hello');
    await afterHalfASecond();
    expect(shown.get()).toBe('Hello');

    jest.useRealTimers();
    const reloaded = openTab(memory).draft('chat');
    await until(() => reloaded.get() === 'Hello', 'the reloaded one');
  });

  it('is removed when it is empty', async () => {
    const memory = createMemory();
    const drafts = openTab(memory);
    jest.useFakeTimers();
    drafts.set('chat', 'Hello');
    await afterHalfASecond();
    expect(memory.tables.drafts.size).toBe(1);

    drafts.set('chat', '');
    await afterHalfASecond();

    expect(memory.tables.drafts.size).toBe(0);
  });

  it('is not lost to what was stored when it is written before that was read', async () => {
    const memory = createMemory();
    openTab(memory).set('chat', 'old');
    await until(() => memory.tables.drafts.size === 1, 'the stored draft');

    const drafts = openTab(memory);
    const draft = drafts.draft('chat');
    drafts.set('chat', 'new');
    await until(() => [...memory.tables.drafts.values()].includes('new'), 'the new draft');

    expect(draft.get()).toBe('new');
  });

  it('is one account’s own', async () => {
    const memory = createMemory();
    openTab(memory).set('chat', 'secret');
    await until(() => memory.tables.drafts.size === 1, 'the stored draft');

    const ofBob = openTab(memory, 'bob').draft('chat');
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect(ofBob.get()).toBe('');
  });
});

describe('the files of a draft', () => {
  const keys = (files: readonly DraftFile[]) => files.map(({ key }) => key);

  it('are there at once, and soon in other tabs and after a reload, with what is known of them', async () => {
    const memory = createMemory();
    const [one, other] = [openTab(memory), openTab(memory)];
    const shown = other.files('chat');
    expect(shown.get()).toEqual([]);

    const files = [file('a', 'first', { alt: 'A letter', width: 3 }), file('b', 'second')];
    one.setFiles('chat', files);
    expect(one.files('chat').get()).toBe(files);
    await until(() => shown.get().length === 2, 'the other tab');

    const reloaded = openTab(memory).files('chat');
    await until(() => reloaded.get().length === 2, 'the reloaded one');
    expect(await contentsOf(reloaded.get())).toEqual([
      { key: 'a', filename: 'a.txt', alt: 'A letter', width: 3, text: 'first' },
      { key: 'b', filename: 'b.txt', text: 'second' },
    ]);
    expect(reloaded.get()[0]!.file.type).toBe('text/plain');
  });

  it('stay the objects that they are when something else changes', async () => {
    const memory = createMemory();
    const [one, other] = [openTab(memory), openTab(memory)];
    const [text, shown] = [other.draft('chat'), other.files('chat')];
    one.setFiles('chat', [file('a'), file('b')]);
    await until(() => shown.get().length === 2, 'the other tab');
    const before = shown.get();

    one.set('chat', 'Hello');
    await until(() => text.get() === 'Hello', 'the text');
    expect(shown.get()).toBe(before);
    one.setFiles('chat', [file('a', 'a', { alt: 'A' }), file('b')]);
    await until(() => shown.get()[0]?.alt === 'A', 'the words');

    expect(shown.get()[0]?.file).toBe(before[0]?.file);
  });

  it('are forgotten with their bytes when they are taken away', async () => {
    const memory = createMemory();
    const drafts = openTab(memory);
    drafts.setFiles('chat', [file('a'), file('b')]);
    await until(() => memory.tables.drafts.size === 3, 'all of them');

    drafts.setFiles('chat', [file('b')]);
    await until(() => memory.tables.drafts.size === 2, 'one of them');
    drafts.setFiles('chat', []);

    await until(() => memory.tables.drafts.size === 0, 'none');
  });

  it('are left out where their bytes are lost', async () => {
    const memory = createMemory();
    const drafts = openTab(memory);
    drafts.setFiles('chat', [file('a'), file('b')]);
    await until(() => memory.tables.drafts.size === 3, 'all of them');
    memory.tables.drafts.delete('ann/files/chat/a');

    const reloaded = openTab(memory).files('chat');

    await until(() => reloaded.get().length > 0, 'the reloaded one');
    expect(keys(reloaded.get())).toEqual(['b']);
  });

  it('are kept up to what the outbox takes, over all chats, and beyond that as long as the page is', async () => {
    const memory = createMemory();
    const drafts = openTab(memory);
    drafts.setFiles('one', [huge('a', 400)]);
    drafts.setFiles('other', [huge('b', 60), huge('c', 60)]);
    await until(() => memory.tables.drafts.has('ann/files/other/b'), 'what there is room for');
    const reloaded = openTab(memory);

    await until(() => reloaded.files('other').get().length > 0, 'the reloaded ones');
    expect(keys(reloaded.files('other').get())).toEqual(['b']);
    expect(keys(drafts.files('other').get())).toEqual(['b', 'c']);
  });
});
