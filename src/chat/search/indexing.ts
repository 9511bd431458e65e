import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { pause } from '../../jobs/batches.ts';
import type { Lease } from '../../jobs/kinds.ts';
import {
  changedBlocks,
  holdIndexes,
  type IndexedMessage,
  messagesFrom,
  type OpenIndex,
  saveBlocks,
  saveProgress,
  startIndexes,
} from './indexing-repository.ts';
import { enter, kindEntry, senderEntry, signatureOf } from './signature.ts';

/** Blocks end after so many messages, tombstones and system messages among them, so that they never move. */
const BLOCK = 64;
const CHATS_AT_ONCE = 16;
const BLOCKS_AT_ONCE = 8;
const EVENTS_AT_ONCE = 10_000;
const CHANGED_AT_ONCE = 64;

interface Block {
  readonly chatId: string;
  readonly fromSeq: number;
  readonly uptoSeq: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly signature: Buffer;
}

/** Indexes all that the chats have by now; false where the lease is over before. Where another node is at a chat, it is left to that one. */
export async function indexChats(
  em: EntityManager,
  chatIds: readonly string[],
  lease: Lease,
): Promise<boolean> {
  for (let at = 0; at < chatIds.length; at += CHATS_AT_ONCE) {
    let waiting = chatIds.slice(at, at + CHATS_AT_ONCE);
    await startIndexes(em, waiting);
    while (waiting.length > 0) {
      if (lease.isOver()) return false;
      const held = waiting;
      waiting = await em.fork().transactional((transaction) => indexSome(transaction, held));
      await pause();
    }
  }
  return true;
}

/** In a transaction; gives the chats that have more. */
async function indexSome(em: EntityManager, chatIds: readonly string[]): Promise<string[]> {
  const indexes = await holdIndexes(em, chatIds);
  for (const index of indexes) await indexChanges(em, index);
  const behind = indexes.filter(({ uptoSeq, lastSeq }) => uptoSeq < lastSeq);
  const messages = await messagesFrom(
    em,
    behind.map(({ chatId }) => chatId),
    behind.map(({ openSeq }) => openSeq),
    behind.map(({ lastSeq }) => lastSeq),
    BLOCKS_AT_ONCE * BLOCK,
  );
  const byChat = Map.groupBy(messages, ({ chatId }) => chatId);
  await save(em, await blocksOf([...byChat.values()]));

  const progress = indexes.map((index) => progressOf(index, byChat.get(index.chatId) ?? []));
  await saveProgress(
    em,
    progress.map(({ chatId }) => chatId),
    progress.map(({ uptoSeq }) => uptoSeq),
    progress.map(({ changesSeq }) => changesSeq),
  );
  return progress
    .filter(({ lastSeq, uptoSeq, changesSeq }) => Math.min(uptoSeq, changesSeq) < lastSeq)
    .map(({ chatId }) => chatId);
}

function progressOf(index: OpenIndex, messages: readonly IndexedMessage[]): OpenIndex {
  const { lastSeq, uptoSeq } = index;
  const isWhole = messages.length < BLOCKS_AT_ONCE * BLOCK;
  return {
    ...index,
    uptoSeq: isWhole ? Math.max(uptoSeq, lastSeq) : (messages.at(-1)?.seq ?? uptoSeq),
    changesSeq: changesUpto(index),
  };
}

const changesUpto = ({ changesSeq, lastSeq }: OpenIndex) =>
  Math.max(changesSeq, Math.min(lastSeq, changesSeq + EVENTS_AT_ONCE));

/** Makes blocks anew whose messages were edited, or are gone: no trace of them is left. */
async function indexChanges(em: EntityManager, index: OpenIndex): Promise<void> {
  const { chatId, changesSeq, uptoSeq } = index;
  if (uptoSeq === 0 || changesUpto(index) === changesSeq) return;
  const changed = await changedBlocks(em, chatId, changesSeq, changesUpto(index), uptoSeq);
  for (let at = 0; at < changed.length; at += CHANGED_AT_ONCE) {
    const some = changed.slice(at, at + CHANGED_AT_ONCE);
    const messages = await messagesFrom(
      em,
      some.map(() => chatId),
      some.map(({ fromSeq }) => fromSeq),
      some.map((block) => block.uptoSeq),
      BLOCK,
    );
    const blocks = some.map(({ fromSeq, uptoSeq: lastSeq }) =>
      messages.filter(({ seq }) => seq >= fromSeq && seq <= lastSeq),
    );
    await save(em, await blocksOf(blocks));
  }
}

/** Of messages of one chat each, cut where blocks end. Others have their turn between two of them. */
async function blocksOf(lists: readonly (readonly IndexedMessage[])[]): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const messages of lists) {
    for (let at = 0; at < messages.length; at += BLOCK) {
      const block = blockOf(messages.slice(at, at + BLOCK));
      if (block) blocks.push(block);
      await nextTurn();
    }
  }
  return blocks;
}

function blockOf(messages: readonly IndexedMessage[]): Block | null {
  const [first, last] = [messages[0], messages.at(-1)];
  if (!first || !last) return null;
  const entries = new Set<string>();
  for (const { text, senderId, kinds } of messages) {
    if (text === null) continue;
    entries.add(senderEntry(senderId));
    if (/https?:\/\//i.test(text)) entries.add(kindEntry('LINK'));
    for (const kind of kinds ?? []) entries.add(kindEntry(kind));
    enter(entries, text);
  }
  return {
    chatId: first.chatId,
    fromSeq: first.seq,
    uptoSeq: last.seq,
    firstAt: first.createdAt,
    lastAt: last.createdAt,
    signature: signatureOf(entries),
  };
}

const save = (em: EntityManager, blocks: readonly Block[]) =>
  saveBlocks(
    em,
    blocks.map(({ chatId }) => chatId),
    blocks.map(({ fromSeq }) => fromSeq),
    blocks.map(({ uptoSeq }) => uptoSeq),
    blocks.map(({ firstAt }) => firstAt),
    blocks.map(({ lastAt }) => lastAt),
    blocks.map(({ signature }) => signature),
  );
