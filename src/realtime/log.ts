import type { EntityManager } from '@mikro-orm/postgresql';
import { Chat } from '../chat/entity.ts';
import type { TimeLimits } from '../database/session.ts';
import { statement } from '../database/statement.ts';
import { notFound } from '../errors.ts';
import type { JobName, JobPayloads } from '../jobs/kinds.ts';
import type { Jobs } from '../jobs/queue.ts';
import type { Bus } from './bus.ts';
import { LogEntry } from './entity.ts';
import { chatChannel, userChannel, type LogEvent, type LogEventType } from './events.ts';
import { createQueues } from './queues.ts';

/** Beside its longest statement: for a connection, and for the short ones. */
const WRITE_MARGIN_MS = 7_000;

/** What a change tells the log; the position and the moment are added to it. */
export interface NewLogEvent {
  readonly type: LogEventType;
  readonly actorId: string;
  readonly subjectId?: string;
  readonly memberId?: string;
  readonly role?: LogEntry['role'];
  readonly joinedAt?: Date;
}

/** A change under way, in the transaction that holds the chat's lock. */
export interface ChatChange {
  readonly em: EntityManager;
  /** The chat as it is under the lock; what is changed on it is written with the events. */
  readonly chat: Chat;
  /** Takes the next position in the chat's log. */
  append(event: NewLogEvent): number;
  /** Has this done once the change is committed. */
  enqueue<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void>;
}

export interface ChatLog {
  /**
   * Runs `work` with the chat locked. Its rows and its events commit together, or not at all; what it
   * decides by must be read inside it. NOT_FOUND when there is no such chat.
   */
  change<Result>(chatId: string, work: (change: ChatChange) => Promise<Result>): Promise<Result>;
  /** The same for a chat that `work` makes: nobody else can hold its lock. */
  create<Result>(
    makeChat: (em: EntityManager) => Chat,
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

const lockChat = statement<{ id: string }, [chatId: string]>(
  'log_lock_chat',
  'SELECT id FROM chats WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE',
);

/** What takes a right away: the hub compares its position with what it has read. */
const ENDS_ACCESS = new Set<LogEventType>(['memberLeft', 'memberRoleChanged', 'chatDeleted']);

export function createChatLog(
  rootEm: EntityManager,
  bus: Bus,
  jobs: Jobs,
  { statementMs }: Pick<TimeLimits, 'statementMs'>,
): ChatLog {
  const oneAtATime = createQueues(statementMs + WRITE_MARGIN_MS);

  async function commit<Result>(
    open: (em: EntityManager) => Promise<Chat>,
    work: (change: ChatChange) => Promise<Result>,
  ): Promise<Result> {
    const events: LogEvent[] = [];
    const awaited = new Set<JobName>();
    const result = await rootEm.fork().transactional(async (em) => {
      const chat = await open(em);
      const wasPublic = chat.visibility === 'PUBLIC';
      const append = (event: NewLogEvent) => {
        const entry = appendEntry(em, chat, event);
        if (ENDS_ACCESS.has(event.type) || (wasPublic && chat.visibility === 'PRIVATE')) {
          chat.accessSeq = entry.seq;
        }
        events.push(toLogEvent(entry));
        return entry.seq;
      };
      const enqueue: ChatChange['enqueue'] = async (name, payload) => {
        await jobs.enqueue(em, name, payload);
        awaited.add(name);
      };
      return work({ em, chat, append, enqueue });
    });
    events.forEach(announce);
    awaited.forEach(jobs.wake);
    return result;
  }

  function announce(event: LogEvent): void {
    bus.publish(chatChannel(event.chatId), event);
    if (event.type === 'memberJoined' && event.subjectId) {
      const { chatId, seq } = event;
      bus.publish(userChannel(event.subjectId), { type: 'joined', chatId, seq });
    }
  }

  return {
    announce,
    oneAtATime,
    create: (makeChat, work) => commit(async (em) => makeChat(em), work),
    change: (chatId, work) =>
      oneAtATime(chatId, () =>
        commit(async (em) => {
          if ((await lockChat(em, chatId)).length === 0) throw notFound('Chat');
          return em.findOneOrFail(Chat, chatId);
        }, work),
      ),
  };
}

function appendEntry(em: EntityManager, chat: Chat, event: NewLogEvent): LogEntry {
  chat.lastSeq += 1;
  return em.create(LogEntry, { ...event, chatId: chat.id, seq: chat.lastSeq, at: new Date() });
}

export function toLogEvent(entry: LogEntry): LogEvent {
  const { chatId, seq, type, actorId } = entry;
  return {
    type,
    chatId,
    seq,
    actorId,
    at: entry.at.getTime(),
    subjectId: entry.subjectId ?? null,
    memberId: entry.memberId ?? null,
    role: entry.role ?? null,
    joinedAt: entry.joinedAt?.getTime() ?? null,
  };
}
