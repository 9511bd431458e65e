import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { withoutExpired } from '../../client/src/expiring.ts';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { createPages } from '../../client/src/pages.ts';
import { createRecords, type ChatRecord, type MessageRecord } from '../../client/src/records.ts';
import { messageRecord } from '../kit/message-record.ts';

const NOW = Date.parse('2026-02-01T12:00:00.000Z');
const VIEWER = 'viewer';
const inSeconds = (seconds: number) => new Date(NOW + seconds * 1_000).toISOString();

beforeEach(() => void jest.useFakeTimers({ now: NOW }));
afterEach(() => void jest.useRealTimers());

/** A client's records and storage, at some start of it. */
function start(memory = createMemory()) {
  const storage = createMemoryStorage(memory);
  const expiring = withoutExpired({ records: createRecords(), storage, viewerId: VIEWER });
  const { records } = expiring;
  const pages = createPages(storage, VIEWER);
  return {
    ...{ memory, storage, records, pages, dispose: expiring.dispose },
    textOf: (id: string) => records.read('Message', id)?.text,
  };
}

/** What a timer begins goes on by itself. */
const pass = async (seconds: number) => {
  await jest.advanceTimersByTimeAsync(seconds * 1_000);
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
};
const loaded = async () => {
  await import('../../client/src/expiries.ts');
  await pass(0);
};

const timed = (id: string, seconds: number, more: Partial<MessageRecord> = {}) =>
  messageRecord(id, {
    ...{ text: `text of ${id}`, expiresAt: inSeconds(seconds), pinnedAt: inSeconds(0) },
    ...{ reactions: [{ __typename: 'ReactionGroup', emoji: '👍', count: 1 }], ...more },
  });

const chatWith = (lastMessage: MessageRecord) =>
  // What else a chat has does not matter here.
  ({ __typename: 'Chat', id: 'chat', peer: null, lastMessage }) as unknown as ChatRecord;

describe('a message that disappears', () => {
  it('is a tombstone at its moment, wherever it is shown, with one timer for all', async () => {
    const { records, textOf, dispose } = start();
    for (let n = 1; n <= 50; n += 1) records.write('Message', timed(`${n}`, 10 * n));
    const { __typename, id, seq, changedSeq, kind, text, deletedAt, expiresAt, sender } = timed(
      '1',
      10,
    );
    const quoted = { __typename, id, seq, changedSeq, kind, text, deletedAt, expiresAt, sender };
    records.write('Message', messageRecord('answer', { replyTo: quoted }));
    records.write('Chat', chatWith(timed('50', 500)));
    await loaded();
    // What is shown, and what is stored.
    expect(jest.getTimerCount()).toBe(2);

    await pass(9.999);
    expect([textOf('1'), records.read('Message', 'answer')?.replyTo?.text]).toEqual([
      'text of 1',
      'text of 1',
    ]);
    await pass(0.001);

    expect(records.read('Message', '1')).toMatchObject({
      ...{ text: null, deletedAt: inSeconds(10), reactions: [], pinnedAt: null },
    });
    expect(records.read('Message', 'answer')?.replyTo).toMatchObject({
      ...{ text: null, deletedAt: inSeconds(10) },
    });
    expect(textOf('2')).toBe('text of 2');
    await pass(489.999);
    expect(records.read('Chat', 'chat')?.lastMessage?.text).toBe('text of 50');
    await pass(0.001);
    expect(records.read('Chat', 'chat')?.lastMessage).toMatchObject({ text: null });
    dispose();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('stays one, whatever copy of it comes late, and as the server has deleted it', async () => {
    const { records, textOf, dispose } = start();
    const message = timed('1', 10);
    records.write('Message', message);
    await loaded();
    await pass(11);

    records.write('Message', message);
    expect(textOf('1')).toBeNull();
    const deleted = { text: null, deletedAt: inSeconds(10), changedSeq: message.changedSeq + 1 };
    records.write('Message', { ...message, ...deleted });

    expect(records.read('Message', '1')).toMatchObject(deleted);
    dispose();
  });

  it('is waited for as long as a year', async () => {
    const { records, textOf, dispose } = start();
    const year = 365 * 86_400;
    records.write('Message', timed('1', year));
    await loaded();

    await pass(year - 1);
    expect(textOf('1')).toBe('text of 1');
    await pass(1);

    expect(textOf('1')).toBeNull();
    dispose();
  });

  it('leaves what is stored soon after, and what stays is left as it is', async () => {
    const { records, pages, memory, storage, dispose } = start();
    const messages = [timed('1', 10), messageRecord('2', { text: 'to stay' })];
    for (const message of messages) records.write('Message', message);
    await pages.write('chat', { messages, hasOlder: true });
    await storage.write('pages', `${VIEWER}/chats`, [chatWith(timed('1', 10))]);
    await loaded();

    await pass(12);

    expect(JSON.stringify([...memory.tables.pages])).not.toContain('text of 1');
    expect(await pages.read('chat')).toMatchObject({
      ...{ messages: [{ id: '1', text: null }, { text: 'to stay' }], hasOlder: true },
    });
    expect([...memory.tables.pages.keys()]).not.toContain(`${VIEWER}/expires`);
    dispose();
  });

  it('is never shown by a client that starts later, and leaves what that has stored', async () => {
    const first = start();
    const message = timed('1', 10);
    first.records.write('Message', message);
    await first.pages.write('chat', { messages: [message], hasOlder: false });
    await loaded();
    first.dispose();
    await pass(60);
    expect(JSON.stringify([...first.memory.tables.pages])).toContain('text of 1');

    const { records, memory, textOf, dispose } = start(first.memory);
    records.write('Message', message);
    expect(textOf('1')).toBeNull();
    await loaded();
    await pass(2);

    expect(JSON.stringify([...memory.tables.pages])).not.toContain('text of 1');
    dispose();
  });

  it('costs those nothing who have none', async () => {
    const { records, memory, dispose } = start();

    records.write('Message', messageRecord('1', { text: 'to stay' }));
    await pass(1);

    expect(jest.getTimerCount()).toBe(0);
    expect(memory.tables.pages.size).toBe(0);
    dispose();
  });
});
