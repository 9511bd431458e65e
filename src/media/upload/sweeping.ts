import { v7 } from 'uuid';
import type { Shared } from '../../context.ts';
import { pause } from '../../jobs/batches.ts';
import type { JobPayloads, Lease } from '../../jobs/kinds.ts';
import { inTransaction } from '../../jobs/transaction.ts';
import { removeUnused } from '../media/removal.ts';
import type { Parts } from './parts.ts';
import { sweepParts, sweepShard, sweepWork } from './sweeping-store.ts';
import { abandonedUploads, endedUploads } from './sweep-repository.ts';
import type { Verifications } from './verifying.ts';

const AT_ONCE = 500;
/** Whoever began in time may end a bit later. */
const PENDING_GRACE_SECONDS = 3_600;
const PROCESSING_GRACE_SECONDS = 86_400;
const HOUR_MS = 3_600_000;
/** So long a file may be shown nowhere. */
const UNUSED_MS = 24 * HOUR_MS;
/** What the hourly sweep looks at; the weekly one looks at all. */
const LOOKED_BACK_MS = 48 * HOUR_MS;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';
const SHARDS = 256;

export interface Swept extends Pick<Shared, 'rootEm' | 'jobs' | 'mediaUses' | 'files'> {
  readonly parts: Parts | null;
  /** Where files are worked on. */
  readonly workFolder: string;
}

/** Ends uploads that nobody goes on with, and takes what was shown nowhere for a day; resolves to whether that is done. */
export async function sweepUploads(swept: Swept, lease: Lease): Promise<boolean> {
  for (;;) {
    if (lease.isOver()) return false;
    const [pending, processing] = [PENDING_GRACE_SECONDS, PROCESSING_GRACE_SECONDS];
    const ended = await endedUploads(swept.rootEm, pending, processing, AT_ONCE);
    await remove(swept, ended);
    if (ended.length < AT_ONCE) break;
    await pause();
  }
  return (await sweepUnused(swept, idOfMsAgo(LOOKED_BACK_MS), lease)) === null;
}

/** Looks once more at what nobody has told of, a file after the other. */
export async function resumeVerifications(
  { rootEm, log }: Pick<Shared, 'rootEm' | 'log'>,
  verifications: Verifications,
  lease: Lease,
): Promise<void> {
  for (const { id } of await abandonedUploads(rootEm, AT_ONCE)) {
    if (lease.isOver()) return;
    await verifications.start(id).catch((err: unknown) => {
      log.warn({ err, mediaId: id }, 'A file was not verified');
    });
  }
}

/** All rows, and then all files; resolves to what is left. */
export async function sweepFiles(
  swept: Swept,
  { afterId = BEFORE_ALL_IDS, shard }: JobPayloads['sweepFiles'],
  lease: Lease,
): Promise<JobPayloads['sweepFiles'] | null> {
  if (shard === undefined) {
    const lastId = await sweepUnused(swept, afterId, lease);
    if (lastId !== null) return { afterId: lastId };
  }
  for (let next = shard ?? 0; next < SHARDS; next++) {
    if (lease.isOver()) return { shard: next };
    await sweepShard(swept, next);
  }
  if (swept.parts) await sweepParts(swept.rootEm, swept.parts);
  await sweepWork(swept.workFolder);
  return null;
}

/** Gives the id to go on from where the lease ends before. */
async function sweepUnused(swept: Swept, afterId: string, lease: Lease): Promise<string | null> {
  const untilId = idOfMsAgo(UNUSED_MS);
  for (let lastId = afterId; ;) {
    if (lease.isOver()) return lastId;
    const page = await swept.mediaUses.usedBetween(swept.rootEm, lastId, untilId, AT_ONCE);
    await removeUnshown(swept, page);
    if (page.length < AT_ONCE) return null;
    lastId = page.at(-1)?.id ?? lastId;
    await pause();
  }
}

/** Also what is shown only where a version before files has left it behind. */
async function removeUnshown(
  swept: Swept,
  page: readonly { readonly id: string; readonly isUsed: boolean }[],
): Promise<void> {
  const [used, unused] = [page.filter(({ isUsed }) => isUsed), page.filter((one) => !one.isUsed)];
  await inTransaction(swept.rootEm.fork(), swept.jobs, async (transaction) => {
    const ended = await swept.mediaUses.leftBehindEnded(transaction.em, idsOf(used));
    await removeUnused(swept, transaction, idsOf([...unused, ...ended]));
  });
}

async function remove(swept: Swept, media: readonly { readonly id: string }[]): Promise<void> {
  await inTransaction(swept.rootEm.fork(), swept.jobs, (transaction) =>
    removeUnused(swept, transaction, idsOf(media)),
  );
}

const idsOf = (media: readonly { readonly id: string }[]) => media.map(({ id }) => id);

/** Ids begin with the moment at which they were made. */
const idOfMsAgo = (ms: number) => v7({ msecs: Date.now() - ms });
