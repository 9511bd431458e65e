import type { Shared } from '../../context.ts';
import type { JobHandlers } from '../../jobs/kinds.ts';
import { eraseAccount } from './erasure.ts';
import { forgetPast } from './retention.ts';

export const createPrivacyJobs = (
  shared: Shared,
): Pick<JobHandlers, 'eraseAccount' | 'forgetPast'> => ({
  eraseAccount: async (job, lease) => ((await eraseAccount(shared, job, lease)) ? null : job),
  forgetPast: (job, lease) => forgetPast(shared, job, lease),
});
