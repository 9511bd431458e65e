/** Where jobs end that failed too often. */
export const DEAD_LETTERS = 'deadLetters';

/** Every kind of job with what it is about: ids only. */
export interface JobPayloads {
  readonly eraseAccount: { readonly userId: string };
  readonly emptyChat: { readonly chatId: string };
  readonly pruneLogs: { readonly afterId?: string };
  readonly pruneEvents: Readonly<Record<never, never>>;
  readonly forgetPast: { readonly afterId?: string; readonly afterKeyOf?: string };
}
export type JobName = keyof JobPayloads;

/** What nobody asks for, every hour by the database's clock: at which minute. */
export const HOURLY = { pruneLogs: 17, pruneEvents: 32, forgetPast: 47 } satisfies Partial<
  Record<JobName, number>
>;

/**
 * How long a run may go on: it is over while the node stops, when another has taken the job, and after
 * a while, so that others have their turn. Each step looks at it, and takes less than a second.
 */
export interface Lease {
  isOver(): boolean;
}

/**
 * Does a job, or a part of it; resolves to what is left to be done in another run, or to null. A run
 * may be cut off anywhere and come again, even while another one is still at it.
 */
export type JobHandlers = {
  readonly [Name in JobName]: (
    payload: JobPayloads[Name],
    lease: Lease,
  ) => Promise<JobPayloads[Name] | null>;
};
