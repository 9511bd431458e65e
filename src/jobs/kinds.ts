/** Where jobs end that failed too often. */
export const DEAD_LETTERS = 'deadLetters';

/** Every kind of job with what it is about: ids only. */
export interface JobPayloads {
  readonly eraseAccount: { readonly userId: string };
  readonly emptyChat: { readonly chatId: string };
  readonly pruneLogs: { readonly afterId?: string };
  readonly pruneEvents: Readonly<Record<never, never>>;
  readonly forgetPast: { readonly afterId?: string; readonly afterKeyOf?: string };
  /** Of rows that are gone: their files go, too. */
  readonly purgeMedia: { readonly mediaIds: readonly string[] };
  /** Of what a client has sent into the store itself, once it can send no more. */
  readonly removeLateUpload: { readonly mediaId: string };
  /** Of what it says at the time. */
  readonly previewLinks: { readonly messageId: string };
  readonly sweepUploads: Readonly<Record<never, never>>;
  /** Where something was said lately; and whatever that has missed. */
  readonly indexMessages: { readonly afterId?: string };
  readonly sweepMessages: { readonly afterId?: string };
  readonly sweepFiles: { readonly afterId?: string; readonly shard?: number };
  /** Whose time has come, by when it starts. */
  readonly sendScheduled: { readonly scheduledId: string };
}
export type JobName = keyof JobPayloads;

/** What nobody asks for: when it is done by the database's clock, every minute, every hour or every Sunday. */
export const SCHEDULES = {
  indexMessages: '* * * * *',
  sweepMessages: '7 * * * *',
  sweepUploads: '2 * * * *',
  pruneLogs: '17 * * * *',
  pruneEvents: '32 * * * *',
  forgetPast: '47 * * * *',
  sweepFiles: '11 4 * * 0',
} satisfies Partial<Record<JobName, string>>;

/** How many of a kind a node does at once, where that is more than one: they wait for others most of the time. */
export const AT_ONCE: Readonly<Partial<Record<JobName, number>>> = {
  previewLinks: 4,
  sendScheduled: 8,
};

/** How many seconds one may wait for a node that looks whether its time has come, where that is not ten. */
export const POLLED_SECONDS: Readonly<Partial<Record<JobName, number>>> = { sendScheduled: 2 };

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
