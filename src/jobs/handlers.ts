import { forgetPast } from '../safety/privacy/retention.ts';
import { emptyChat } from '../chat/chat/erasure.ts';
import type { Shared } from '../context.ts';
import { eraseAccount } from '../safety/privacy/erasure.ts';
import { pruneLogs } from '../live/log/retention.ts';
import type { JobHandlers } from './kinds.ts';

export const createJobHandlers = (shared: Shared): JobHandlers => ({
  eraseAccount: async (job, lease) => ((await eraseAccount(shared, job, lease)) ? null : job),
  emptyChat: async (job, lease) => ((await emptyChat(shared, job, lease)) ? null : job),
  pruneLogs: (job, lease) => pruneLogs(shared, job, lease),
  forgetPast: (job, lease) => forgetPast(shared, job, lease),
});
