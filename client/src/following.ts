import type { Document } from './document.ts';
import { type ConfabError, isPassing } from './errors.ts';
import { retryMs } from './pause.ts';
import { createEmitter } from './store.ts';
import { LOST, type Transport } from './transport.ts';

export interface Sink<Data> {
  next(data: Data): void;
  end(error: ConfabError | null): void;
}

interface Following<Data, Variables> {
  readonly document: Document<Data, Variables>;
  readonly variables: () => Variables;
  readonly sink: Sink<Data>;
  readonly transport: Transport;
  /** Null once one may ask; what keeps one from it for good, otherwise. */
  readonly admitted: () => Promise<ConfabError | null>;
}

/** One that ran so long was well: the next wait is the first again. */
const SOUND_MS = 5_000;

/** Asks again after whatever passes. Returns what ends it without telling the sink. */
export function follow<Data, Variables>(following: Following<Data, Variables>): () => void {
  const { document, variables, sink, transport, admitted } = following;
  let isOver = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  const events = createEmitter<Data>();
  const ends = createEmitter<ConfabError | null>();
  events.on(sink.next);
  ends.on(sink.end);

  async function ask(): Promise<void> {
    const refusal = await admitted();
    if (isOver) return;
    if (refusal) return end(refusal);
    const startedAt = performance.now();
    const operation = transport.run(document, variables(), ({ data }) => data && events.emit(data));
    stop = operation.stop;
    const outcome = await operation.outcome;
    if (isOver) return;
    if (performance.now() - startedAt > SOUND_MS) failures = 0;
    if (outcome === LOST) return ask();
    if (!outcome || !isPassing(outcome)) return end(outcome);
    timer = setTimeout(() => void ask(), retryMs(outcome, ++failures));
  }

  function end(error: ConfabError | null): void {
    release();
    ends.emit(error);
  }

  function release(): void {
    isOver = true;
    clearTimeout(timer);
    stop();
  }

  void ask();
  return release;
}
