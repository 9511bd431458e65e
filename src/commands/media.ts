import { join } from 'node:path';
import { createJobQueue } from '../jobs/queue.ts';
import type { Lease } from '../jobs/kinds.ts';
import { createMediaUses } from '../media/media/uses-repository.ts';
import { partsOf } from '../media/upload/parts.ts';
import { sweepFiles, sweepUploads } from '../media/upload/sweeping.ts';
import { largestUsers, usageByKind } from '../media/upload/usage-repository.ts';
import { MEDIA_USES } from '../modules.ts';
import { createFileStore } from '../store/files/store.ts';
import { COMMAND_LIMITS } from '../store/postgres/session.ts';
import { createLogger } from '../telemetry/logger.ts';
import { withOrm } from './database.ts';
import { say } from './terminal.ts';

const LISTED_USERS = 20;
const BYTES_PER_MB = 1e6;

/** What files there are, and whose take the most. */
export async function usage(): Promise<void> {
  const { kinds, users } = await withOrm(async ({ em }) => ({
    kinds: await usageByKind(em),
    users: await largestUsers(em, LISTED_USERS),
  }));
  if (kinds.length === 0) return say('There are no files');
  for (const { kind, state, count, bytes } of kinds)
    say(lineOf(bytes, `${count} ${kind} ${state}`));
  for (const { username, bytes } of users) say(lineOf(bytes, `@${username}`));
}

/** Does at once what is done every hour and every week. */
export async function sweep(): Promise<void> {
  await withOrm(async ({ em: rootEm }, config, url) => {
    const log = createLogger(config.logLevel);
    const jobs = createJobQueue({ url, limits: COMMAND_LIMITS, log });
    const swept = {
      rootEm,
      jobs,
      mediaUses: createMediaUses(MEDIA_USES, rootEm),
      files: createFileStore(config.files, log),
      parts: partsOf(config),
      workFolder: join(config.files.folder, 'work'),
    };
    try {
      await sweepUploads(swept, UNTIL_DONE);
      await sweepFiles(swept, {}, UNTIL_DONE);
    } finally {
      await jobs.close();
    }
  });
  say('Swept: the files of what was removed go as soon as a server runs');
}

const UNTIL_DONE: Lease = { isOver: () => false };

const lineOf = (bytes: number, what: string) =>
  `${(bytes / BYTES_PER_MB).toFixed(1).padStart(10)} MB  ${what}`;
