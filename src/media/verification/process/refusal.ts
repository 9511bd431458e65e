import type { Failure } from '../verdict.ts';

/** Why a file is not taken; the reason is for the log. */
export class Refusal extends Error {
  readonly failure: Failure;
  readonly reason: string | undefined;

  constructor(failure: Failure, reason?: string) {
    super(reason ?? failure);
    this.name = 'Refusal';
    this.failure = failure;
    this.reason = reason;
  }
}

/** What a decoder throws at bytes is their fault. */
export function unreadable(error: unknown): never {
  throw new Refusal('UNREADABLE', error instanceof Error ? error.message : String(error));
}
