/** A chat that is open on a screen, with everything of it loaded. */
export interface Screen {
  /** The next message comes. */
  arrive(seq: number): void;
  /** How many messages the screen was told of last. */
  shown(): number;
}

export interface Sample {
  /** CPU time of one arriving message, in milliseconds. */
  readonly arrivalMs: number;
  /** What the open chat takes of the heap, in MiB. */
  readonly heapMiB: number;
}
