import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { Chat } from '../../chat/chat/entity.ts';
import { NOW, readClock } from '../../store/statement/clock.ts';
import type { TimeLimits } from '../../store/postgres/session.ts';
import { statement } from '../../store/statement/statement.ts';
import { notFound } from '../../errors.ts';
import type { Jobs } from '../../jobs/queue.ts';
import { inTransaction, type Transaction } from '../../jobs/transaction.ts';
import type { Bus } from '../bus/bus.ts';
import type { EventTraits } from './declarations.ts';
import { dataOfEntry, forAllVersions, formerColumns } from './earlier-version.ts';
import { LogEntry } from './entity.ts';
import { chatChannel, userChannel, type LogEvent, type NewLogEvent } from './events.ts';
import { createQueues } from './queues.ts';
import type { EventRegistry } from './registry.ts';

/** Beside its longest statement: for a connection, and for the short ones. */
const WRITE_MARGIN_MS = 7_000;

/** A change under way, in the transaction that holds the chat's lock. */
export interface ChatChange extends Transaction {
  /** The chat as it is under the lock; what is changed on it is written with the events. */
  readonly chat: Chat;
  /** The database's time under the lock: nothing in the chat is later. */
  readonly now: Date;
  /** Gives the event the next position in the chat's log, and the moment. */
  append(event: NewLogEvent): number;
}

export interface ChatLog {
  /**
   * Runs `work` with the chat locked. Its rows and its events commit together, or not at all; what it
   * decides by must be read inside it. NOT_FOUND when there is no such chat.
   */
  change<Result>(chatId: string, work: (change: ChatChange) => Promise<Result>): Promise<Result>;
  /** The same of several chats at once, in the order given; they are locked in that of their ids. */
  changeAll<Result>(
    chatIds: readonly string[],
    work: (changes: readonly ChatChange[]) => Promise<Result>,
  ): Promise<Result>;
  /** The same for a chat that `work` makes: nobody else can hold its lock. */
  create<Result>(
    makeChat: (em: EntityManager, now: Date) => Chat,
    work: (change: ChatChange) => Promise<Result>,
  ): Promise<Result>;
  /**
   * Lets one write per chat run at a time, so that a blocked chat does not take the whole pool. One that
   * takes too long, or waits too long for its turn, is UNAVAILABLE, and holds up the next no longer.
   */
  oneAtATime<Result>(chatId: string, work: () => Promise<Result>): Promise<Result>;
  /** Tells all nodes of a committed event. It may be lost: the sweep finds it. */
  announce(event: LogEvent): void;
}

/** Gives the time at which the wait was over: without the MATERIALIZED part it might be that of its beginning. */
const lockChat = statement<{ now: Date }, [chatId: string]>(
  'log_lock_chat',
  `WITH locked AS MATERIALIZED (
     SELECT id FROM chats WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE
   ) SELECT ${NOW} AS now FROM locked`,
);

type Opened = Pick<ChatChange, 'chat' | 'now'>;

interface Options {
  readonly rootEm: EntityManager;
  /** The entity that has the counter. */
  readonly Chat: EntityClass<Chat>;
  readonly bus: Bus;
  readonly events: EventRegistry;
  readonly jobs: Jobs;
  readonly limits: Pick<TimeLimits, 'statementMs'>;
}

export function createChatLog({ rootEm, Chat, bus, events, jobs, limits }: Options): ChatLog {
  const oneAtATime = createQueues(limits.statementMs + WRITE_MARGIN_MS);

  async function commit<Result>(
    open: (em: EntityManager) => Promise<readonly Opened[]>,
    work: (changes: readonly ChatChange[]) => Promise<Result>,
  ): Promise<Result> {
    const appended: LogEvent[] = [];
    const result = await inTransaction(rootEm.fork(), jobs, async (transaction) => {
      const opened = await open(transaction.em);
      return work(opened.map((each) => toChange(transaction, each, appended)));
    });
    appended.forEach(announce);
    return result;
  }

  function toChange(
    transaction: Transaction,
    { chat, now }: Opened,
    appended: LogEvent[],
  ): ChatChange {
    const wasPublic = chat.visibility === 'PUBLIC';
    const append = (event: NewLogEvent) => {
      chat.lastSeq += 1;
      const logged = { ...event, chatId: chat.id, seq: chat.lastSeq, at: now.getTime() };
      transaction.em.create(LogEntry, toEntry(logged));
      // The hub compares it with what it has read.
      const isClosed = wasPublic && chat.visibility === 'PRIVATE';
      if (traitsOf(event).takesRights || isClosed) chat.accessSeq = chat.lastSeq;
      appended.push(logged);
      return chat.lastSeq;
    };
    return { ...transaction, chat, now, append };
  }

  /** Each has the time at which the last wait was over. */
  async function lockAll(em: EntityManager, chatIds: readonly string[]): Promise<Opened[]> {
    const opened: Opened[] = [];
    for (const chatId of chatIds) {
      const [locked] = await lockChat(em, chatId);
      if (!locked) throw notFound('Chat');
      opened.push({ chat: await em.findOneOrFail(Chat, chatId), now: locked.now });
    }
    const now = opened.at(-1)?.now;
    return now ? opened.map(({ chat }) => ({ chat, now })) : [];
  }

  function announce(event: LogEvent): void {
    const { type, chatId, seq, subjectId } = event;
    bus.publish(chatChannel.of(chatId), forAllVersions(event));
    if (subjectId && events.traitsOf(type).membership === 'begins') {
      bus.publish(userChannel.of(subjectId), { type: 'joined', chatId, seq });
    }
  }

  function traitsOf({ type }: NewLogEvent): EventTraits {
    if (!events.isKnown(type)) throw new Error(`No module brings the event ${type}`);
    return events.traitsOf(type);
  }

  return {
    announce,
    oneAtATime,
    create: (makeChat, work) =>
      commit(async (em) => {
        const now = await readClock(em);
        return [{ chat: makeChat(em, now), now }];
      }, withOne(work)),
    change: (chatId, work) =>
      oneAtATime(chatId, () => commit((em) => lockAll(em, [chatId]), withOne(work))),
    changeAll(chatIds, work) {
      const inOrder = [...chatIds].sort();
      const write = () =>
        commit(
          (em) => lockAll(em, inOrder),
          (changes) => work(chatIds.flatMap((id) => changes.filter(({ chat }) => chat.id === id))),
        );
      return inOrder.reduceRight((next, id) => () => oneAtATime(id, next), write)();
    },
  };
}

const withOne =
  <Result>(work: (change: ChatChange) => Promise<Result>) =>
  async ([change]: readonly ChatChange[]): Promise<Result> => {
    if (!change) throw new Error('A change of no chat');
    return work(change);
  };

/** The row that keeps an event. */
export const toEntry = (event: LogEvent): RequiredEntityData<LogEntry> => ({
  ...event,
  at: new Date(event.at),
  ...formerColumns(event.data),
});

export function toLogEvent(entry: LogEntry): LogEvent {
  const { chatId, seq, type, actorId = null, subjectId = null } = entry;
  return {
    type,
    chatId,
    seq,
    actorId,
    subjectId,
    at: entry.at.getTime(),
    data: dataOfEntry(entry),
  };
}
