import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import { alignOrNull } from '../../store/statement/align.ts';
import { notFound } from '../../errors.ts';
import type { Bus } from '../bus/bus.ts';
import type { ChatAccess, ChatState } from './access.ts';
import { type ChatStream, createChatStream } from './chat-stream.ts';
import { ofAnyVersion } from '../log/earlier-version.ts';
import { chatChannel, type ChatNews } from '../log/events.ts';
import type { EventRegistry } from '../log/registry.ts';
import type { Charge } from './meter.ts';
import { createRotation } from './rotation.ts';
import type { Render } from './subscriber.ts';

/** A hold on a chat's stream: it lives while somebody has one. */
export interface Lease {
  readonly stream: ChatStream;
  release(): void;
}

/** The chats that are watched on this node, each listened to once. */
export interface ChatStreams {
  acquire(chatId: string): Promise<Lease>;
  /** Whether anybody watches any of them. */
  areWatched(): boolean;
  /** A chat's log has come so far, whether or not the bus has told. */
  catchUp(chatId: string, lastSeq: number): void;
  /** Reads how far the logs have come, of a few chats: of all of them in a few minutes. */
  sweepSome(): Promise<void>;
  sweepAll(): Promise<void>;
  close(): void;
}

export interface StreamOptions {
  readonly em: EntityManager;
  readonly access: ChatAccess;
  readonly bus: Bus;
  readonly events: EventRegistry;
  readonly render: Render;
  readonly charge: Charge;
  readonly log: Pick<Logger, 'warn'>;
}

/** In one statement. */
const SWEPT_AT_ONCE = 500;
const SWEEPS_IN_A_ROUND = 300;

interface Open {
  readonly stream: ChatStream;
  readonly close: () => void;
}

interface Entry {
  holders: number;
  readonly opening: Promise<Open>;
  /** Once it is open. */
  stream?: ChatStream;
}

export function createChatStreams(options: StreamOptions): ChatStreams {
  const { access, bus } = options;
  const entries = new Map<string, Entry>();
  const rotation = createRotation(entries);
  const states = new DataLoader<string, ChatState | null>(
    async (ids) => alignOrNull(ids, await access.statesOf(ids), ({ id }) => id),
    { cache: false },
  );

  /** The log is read after the bus is listened to, so that nothing falls in between. */
  async function open(chatId: string): Promise<Open> {
    const early: ChatNews[] = [];
    let receive = (event: ChatNews): void => void early.push(event);
    const unsubscribe = await bus.subscribe(chatChannel.of(chatId), (event) =>
      receive(ofAnyVersion(event)),
    );
    try {
      const state = await states.load(chatId);
      if (!state) throw notFound('Chat');
      const stream = createChatStream({ ...options, chatId, head: state.lastSeq });
      receive = stream.receive;
      early.forEach(receive);
      return {
        stream,
        close() {
          unsubscribe();
          stream.close();
        },
      };
    } catch (error) {
      unsubscribe();
      throw error;
    }
  }

  function release(chatId: string): void {
    const entry = entries.get(chatId);
    if (!entry || --entry.holders > 0) return;
    entries.delete(chatId);
    void entry.opening.then(
      ({ close }) => close(),
      () => undefined,
    );
  }

  /** One that still waits for the bus reads where its log stands when it has it. */
  function catchUp(chatId: string, lastSeq: number): void {
    entries.get(chatId)?.stream?.catchUp(lastSeq);
  }

  async function sweep(chatIds: readonly string[]): Promise<void> {
    if (chatIds.length === 0) return;
    for (const { id, lastSeq } of await access.sweepStatesOf(chatIds)) catchUp(id, lastSeq);
  }

  return {
    async acquire(chatId) {
      const entry = entries.get(chatId) ?? { holders: 0, opening: open(chatId) };
      entries.set(chatId, entry);
      entry.holders += 1;
      try {
        const { stream } = await entry.opening;
        entry.stream = stream;
        return { stream, release: once(() => release(chatId)) };
      } catch (error) {
        release(chatId);
        throw error;
      }
    },

    areWatched: () => entries.size > 0,
    catchUp,

    sweepSome() {
      const count = Math.max(SWEPT_AT_ONCE, Math.ceil(entries.size / SWEEPS_IN_A_ROUND));
      return sweep(rotation.next(count));
    },

    async sweepAll() {
      const chatIds = [...entries.keys()];
      for (let at = 0; at < chatIds.length; at += SWEPT_AT_ONCE) {
        await sweep(chatIds.slice(at, at + SWEPT_AT_ONCE));
      }
    },

    close() {
      for (const { opening } of entries.values()) {
        void opening.then(
          ({ close }) => close(),
          () => undefined,
        );
      }
      entries.clear();
    },
  };
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}
