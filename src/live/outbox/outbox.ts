import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { poolOf } from '../../store/orm/orm.ts';
import type { Bus } from '../bus/bus.ts';
import type { Consumer } from './consumer.ts';
import { type NewEvent, outboxChannel } from './events.ts';
import { createLoop } from './loop.ts';
import {
  type Cursor,
  declareConsumer,
  deleteConsumer,
  holdConsumer,
  insertEntries,
  readState,
  releaseConsumers,
  toJson,
} from './repository.ts';
import { createRunner, type Runner } from './runner.ts';
import { createSequencer } from './sequencer.ts';

const LOOK_EVERY_MS = 1_000;
/** While nobody wants to be told of anything, and nothing waits. */
const LOOK_IDLY_EVERY_MS = 60_000;
const LOOK_AT_MOST_EVERY_MS = 25;
/** How long a stop waits for a consumer. */
const PATIENCE_MS = 2_000;

/** Tells durably, and in order, of what happens outside the chats' own logs. */
export interface Outbox {
  /**
   * Whether somebody wants to be told of this type, as this node knows it: what a consumer wants for the
   * first time it has heard of at once by the bus, else within a second, or a minute for the first of all.
   */
  wants(type: string): boolean;
  /**
   * In the transaction that `em` is in, once that holds the lock of each key: what is rolled back tells
   * nothing. Of types that nobody wants it writes nothing; resolves to whether it has written anything.
   */
  append(em: EntityManager, ...events: readonly NewEvent[]): Promise<boolean>;
  /** To be called once that transaction has committed; without it consumers wait for up to a second. */
  wake(): void;
  /** Tells this consumer from now on, on this node or another that has it, too. */
  consume(consumer: Consumer): void;
  /** Forgets where a consumer stands, and keeps no events for it. */
  forget(name: string): Promise<void>;
}

export interface OpenOutbox extends Outbox {
  close(): Promise<void>;
}

interface Options {
  readonly rootEm: EntityManager;
  readonly bus: Bus;
  readonly log: Pick<Logger, 'warn'>;
  /** Whether consumers are run here; what they want is known also where they are not. */
  readonly runsConsumers: boolean;
}

/** Resolves once this node knows what is wanted. */
export async function createOutbox({
  rootEm,
  bus,
  log,
  runsConsumers,
}: Options): Promise<OpenOutbox> {
  const holderId = randomUUID();
  const runners = new Map<string, Runner>();
  let wanted: ReadonlySet<string> = new Set();
  let isFailing = false;

  const sequencer = createSequencer({
    pool: poolOf(rootEm),
    log,
    onMoved() {
      wakeRunners();
      bus.publish(outboxChannel, { type: 'moved' });
    },
  });
  const clock = createLoop({
    step: look,
    atMostEveryMs: LOOK_AT_MOST_EVERY_MS,
    failed(error) {
      if (!isFailing) log.warn({ err: error }, 'Nothing is told durably for now: it waits');
      isFailing = true;
      return LOOK_EVERY_MS;
    },
  });

  /** The one question of a second: what is wanted, what waits, and whose turn it is. */
  async function look(): Promise<number> {
    const rows = await readState(rootEm, sequencer.lowerBound());
    const cursors = rows.filter((row) => row.name !== null);
    const isWaiting = rows.some((row) => row.isWaiting);
    isFailing = false;
    wanted = new Set(cursors.flatMap(({ types }) => types));
    const isUsed = cursors.length > 0 || runners.size > 0;
    if (isWaiting || (isUsed && sequencer.isFullRunDue())) sequencer.wake();
    for (const runner of runners.values()) {
      const cursor = cursors.find(({ name }) => name === runner.consumer.name);
      if (cursor && covers(cursor, runner.consumer)) await attend(runner, cursor);
      else await declare(runner.consumer);
    }
    return isUsed || isWaiting ? LOOK_EVERY_MS : LOOK_IDLY_EVERY_MS;
  }

  async function declare({ name, types, from }: Consumer): Promise<void> {
    await declareConsumer(rootEm, name, types, from === 'beginning');
    tellOfChange();
  }

  /** Takes the consumer where it is free, and keeps it while it is well. */
  async function attend(runner: Runner, cursor: Cursor & { lastPosition: number }): Promise<void> {
    const { name, types } = runner.consumer;
    const isOurs = cursor.holderId === holderId;
    const mayHold = runsConsumers && !runner.isStuck() && (isOurs || cursor.isFree);
    const [held] = mayHold ? await holdConsumer(rootEm, name, holderId, types) : [];
    // While it moves its cursor, the row is locked.
    runner.hold(held !== undefined || isOurs);
    if (cursor.position < cursor.lastPosition) runner.wake();
  }

  function wakeRunners(): void {
    for (const runner of runners.values()) runner.wake();
  }

  /** Has all nodes look, this one, too. */
  function tellOfChange(): void {
    clock.wake();
    bus.publish(outboxChannel, { type: 'changed' });
  }

  const unsubscribe = await bus.subscribe(outboxChannel, ({ type }) => {
    if (type === 'moved') wakeRunners();
    else clock.wake();
  });
  bus.onReconnect(clock.wake);
  await look();
  clock.wake();

  return {
    wants: (type) => wanted.has(type),
    async append(em, ...events) {
      const told = events.filter(({ type }) => wanted.has(type));
      if (told.length === 0) return false;
      if (!em.isInTransaction()) throw new Error('Events are appended in a transaction');
      await insertEntries(
        em,
        told.map(({ type }) => type),
        told.map(({ key }) => key),
        told.map(({ actorId = null }) => actorId),
        told.map(({ subjectId = null }) => subjectId),
        told.map(({ data }) => toJson(data)),
      );
      return true;
    },
    wake() {
      if (wanted.size > 0) sequencer.wake();
    },
    consume(consumer) {
      if (runners.has(consumer.name)) throw new Error(`There are two consumers ${consumer.name}`);
      runners.set(consumer.name, createRunner({ rootEm, holderId, consumer, log }));
      clock.wake();
    },
    async forget(name) {
      const runner = runners.get(name);
      runners.delete(name);
      await runner?.stop();
      await deleteConsumer(rootEm, name);
      tellOfChange();
    },
    async close() {
      unsubscribe();
      await Promise.race([
        Promise.all([
          clock.stop(),
          sequencer.stop(),
          ...[...runners.values()].map((one) => one.stop()),
        ]),
        sleep(PATIENCE_MS, null, { ref: false }),
      ]);
      if (runners.size === 0) return;
      await releaseConsumers(rootEm, holderId).catch(() => undefined);
      bus.publish(outboxChannel, { type: 'changed' });
    },
  };
}

/** Whether it is written down that the consumer wants all that it wants. */
const covers = ({ types }: Cursor, consumer: Consumer): boolean =>
  consumer.types.every((type) => types.includes(type));
