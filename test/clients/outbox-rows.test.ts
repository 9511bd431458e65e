import { expect, it } from '@jest/globals';
import { createMemoryStorage } from '../../client/src/memory-storage.ts';
import { createOutboxFiles } from '../../client/src/outbox-files.ts';
import { createOutboxRows } from '../../client/src/outbox-rows.ts';
import type { ConfabStorage } from '../../client/src/storage.ts';
import { messageRecord } from '../kit/message-record.ts';

const nothing = () => undefined;

function openRows(storage: ConfabStorage) {
  const files = createOutboxFiles(storage, 'ann');
  return {
    files,
    rows: createOutboxRows({ storage, viewerId: 'ann', files, changed: nothing, sent: nothing }),
  };
}

const message = {
  clientMessageId: 'one',
  chatId: 'chat',
  text: 'one',
  replyToId: null,
  threadRootId: null,
  alsoInChat: false,
};

it('leaves nothing of a message in the storage once it was sent, also where the client ends then', async () => {
  const storage = createMemoryStorage();
  const { rows } = openRows(storage);
  rows.add({ ...message, files: [] });
  await rows.reload();

  rows.remove('one', messageRecord('m1', { seq: 1, changedSeq: 1 }));
  rows.dispose();
  await rows.reload();

  expect(await storage.readAll('outbox')).toEqual([]);
});

it('stores no message whose files have found no place, and goes on with it as long as the page does', async () => {
  const storage = createMemoryStorage();
  const isFull: ConfabStorage = {
    ...storage,
    write: (table, ...rest) =>
      table === 'files' ? Promise.reject(new Error('Full')) : storage.write(table, ...rest),
  };
  const { files, rows } = openRows(isFull);
  const file = new Blob(['bytes']);
  const facts = { filename: 'a', mediaType: 'text/plain', size: 5, alt: '', durationMs: null };
  const unknown = { width: null, height: null, waveform: null, mediaId: null, ticket: null };
  files.add('one', [file]);
  rows.add({ ...message, files: [{ ...facts, ...unknown }] });
  await rows.reload();
  rows.change('one', { failure: null });
  await rows.reload();

  expect(await storage.readAll('outbox')).toEqual([]);
  expect(rows.get()).toMatchObject([{ clientMessageId: 'one' }]);
  expect(await files.read('one', 0)).toBe(file);
});
