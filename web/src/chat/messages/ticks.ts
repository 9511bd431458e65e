import type { ChatRecord } from '@confab/client';

/** How far a message of the viewer has come. */
export type Tick = 'sending' | 'failed' | 'sent' | 'delivered' | 'read';

type Receipts = Pick<ChatRecord, 'readByAllSeq' | 'deliveredToAllSeq'>;

/** Of a message at this position; every other member counts. */
export function tickOf(seq: number, { readByAllSeq, deliveredToAllSeq }: Receipts): Tick {
  if (seq <= readByAllSeq) return 'read';
  return seq <= deliveredToAllSeq ? 'delivered' : 'sent';
}
