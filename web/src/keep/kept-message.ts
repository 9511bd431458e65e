import type { MessageRecord } from '@confab/client';
import type { Named } from '../wording/wording.ts';

/** What is shown of a message that somebody has kept. */
export type KeptMessage = Pick<MessageRecord, 'id' | 'seq' | 'kind' | 'text' | 'createdAt'> & {
  readonly sender: Named | null;
};
