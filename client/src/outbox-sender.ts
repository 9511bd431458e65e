import { type ConfabError, failureOf, isPassing } from './errors.ts';
import { SendMessageDocument } from './gql/operations.ts';
import type { Delay } from './outbox.ts';
import type { OutboxFile, OutboxRow, OutboxRows } from './outbox-rows.ts';
import { retryMs } from './pause.ts';
import type { MessageRecord } from './records.ts';
import type { Ask } from './request.ts';
import type { ConfabStorage } from './storage.ts';

export const isUploaded = ({ mediaId }: OutboxFile): boolean => mediaId !== null;

interface SenderOptions {
  readonly ask: Ask;
  readonly storage: ConfabStorage;
  readonly viewerId: string;
  readonly rows: OutboxRows;
  confirmed(row: OutboxRow, message: MessageRecord): void;
  refused(row: OutboxRow, failure: ConfabError): void;
  /** Some chat has to wait, or no longer. */
  delayed(): void;
}

/** Why a chat waits: until a time by `performance.now`. */
interface Block {
  readonly until: number;
  /** Null where the server has not asked for the wait. */
  readonly delay: Delay | null;
  readonly failures: number;
}

/** Nobody is signed in any more: it is sent when they are again. */
export const SIGNED_OUT: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'SESSION_REVOKED']);

/** A tab that was put to sleep may hold the lock for hours; what two tabs send is sent once. */
const PATIENCE_MS = 30_000;

/**
 * How long the first attempt of a message may take, and how much longer each further one: its connection may have died
 * without a word, and the next attempt has another one. What arrives twice is sent once.
 */
const ATTEMPT_MS = 5_000;
/** Unanswered for so long, it is more likely lost than late. */
const LATE_MS = 1_000;

/** Sends one item at a time over all tabs: of each chat the first one, again until it is known what came of it. */
export function createOutboxSender(options: SenderOptions) {
  const { ask, storage, viewerId, rows, confirmed, refused, delayed } = options;
  const blocks = new Map<string, Block>();
  let isRunning = false;
  let isWanted = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt: AbortController | undefined;
  let attemptedAt = 0;

  /** The first one of a chat that does not wait. */
  function next(): OutboxRow | undefined {
    const waiting = new Set<string>();
    return rows.get().find(({ chatId, failure, files }) => {
      if (failure || waiting.has(chatId)) return false;
      waiting.add(chatId);
      return blockedUntil(chatId) <= performance.now() && files.every(isUploaded);
    });
  }
  const blockedUntil = (chatId: string) => blocks.get(chatId)?.until ?? 0;

  async function run(): Promise<void> {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted && !isOver) {
      isWanted = false;
      // Where no turn can be had it goes without: what two tabs send is sent once.
      await storage.exclusively(`outbox/${viewerId}`, sendAll, PATIENCE_MS).catch(sendAll);
    }
    isRunning = false;
    wait();
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      await rows.reload();
      const row = next();
      if (!row || isOver) return;
      await send(row);
    }
  }

  async function send(row: OutboxRow): Promise<void> {
    const { clientMessageId, chatId, text, replyToId, threadRootId, alsoInChat, files } = row;
    const mediaIds = files.flatMap(({ mediaId }) => mediaId ?? []);
    const input = {
      clientMessageId,
      chatId,
      text,
      replyToId,
      ...(threadRootId && { threadRootId, alsoInChat }),
      ...(mediaIds.length && { mediaIds }),
    };
    const failures = blocks.get(chatId)?.failures ?? 0;
    attempt = new AbortController();
    attemptedAt = performance.now();
    const limit = AbortSignal.timeout(ATTEMPT_MS * (failures + 1));
    const signal = AbortSignal.any([attempt.signal, limit]);
    try {
      const { sendMessage } = await ask(SendMessageDocument, { input }, signal);
      unblock(chatId);
      if (!isOver) confirmed(row, sendMessage.message);
    } catch (error) {
      const failure = failureOf(error);
      if (isOver) return;
      if (SIGNED_OUT.has(failure.code) || isPassing(failure)) block(chatId, failure);
      else refused(row, failure);
    }
  }

  function block(chatId: string, failure: ConfabError): void {
    const failures = (blocks.get(chatId)?.failures ?? 0) + 1;
    const waitMs = retryMs(failure, failures);
    const delay = failure.retryAfter === null ? null : { failure, retryAt: Date.now() + waitMs };
    blocks.set(chatId, { until: performance.now() + waitMs, delay, failures });
    if (delay) delayed();
  }

  function unblock(chatId: string): void {
    const delay = blocks.get(chatId)?.delay;
    blocks.delete(chatId);
    if (delay) delayed();
  }

  /** For the first of those that are blocked. */
  function wait(): void {
    clearTimeout(timer);
    if (isOver || blocks.size === 0) return;
    const first = Math.min(...Array.from(blocks.values(), ({ until }) => until));
    timer = setTimeout(wake, Math.max(first - performance.now(), 0));
  }

  /** Looks whether there is something to send. */
  function wake(): void {
    void rows.reload().then(() => {
      for (const chatId of blocks.keys()) {
        const isWaiting = rows.get().some((row) => row.chatId === chatId && !row.failure);
        if (!isWaiting) unblock(chatId);
      }
      if (next()) void run();
      else if (!isRunning) wait();
    });
  }

  return {
    wake,
    delayOf: (chatId: string): Delay | null => blocks.get(chatId)?.delay ?? null,
    /** Tries at once what waits of itself; for one chat also what the server has put off. */
    retry(only?: string): void {
      for (const [chatId, block] of blocks) {
        const mayTry = only === undefined ? !block.delay : chatId === only;
        if (mayTry) blocks.set(chatId, { ...block, until: 0, failures: 0 });
      }
      wake();
    },
    /** Gives up the attempt that is under way, where it is late, for another one: what it goes by may be dead. */
    restart(): void {
      if (performance.now() - attemptedAt > LATE_MS) attempt?.abort();
    },
    dispose(): void {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
