import type { VerificationSettings } from './settings.ts';
import type { Verdict, VerifyJob } from './verdict.ts';

/** How the process is ended from within when it takes too much; nobody else sends this. */
export const OVER_LIMIT: NodeJS.Signals = process.platform === 'win32' ? 'SIGKILL' : 'SIGALRM';

/** Of one job. */
export interface Limits {
  /** Of the processor: a loaded machine may take long over a good file. */
  readonly cpuMs: number;
  /** Of a picture. */
  readonly pictureCpuMs: number;
  /** Resident. */
  readonly memoryBytes: number;
  readonly wallMs: number;
}

/** What the process is sent. */
export interface Order {
  readonly job: VerifyJob;
  readonly settings: VerificationSettings;
}

/** What the process says: once that it is ready, then one answer to each job. */
export type Answer = { readonly state: 'ready' } | Result;

export type Result = (
  { readonly state: 'decided'; readonly verdict: Verdict } | { readonly state: 'unable' }
) & {
  /** For the log. */
  readonly reason?: string;
  readonly residentBytes: number;
};
