import type { EntityManager } from '@mikro-orm/postgresql';
import type { Shared } from '../../context.ts';
import { pause } from '../../jobs/batches.ts';
import type { Lease } from '../../jobs/kinds.ts';
import type { PersonalData, Stores } from '../../safety/privacy/personal-data.ts';
import { pagesById } from '../../store/statement/export-pages.ts';
import { removeInBatches } from './removal.ts';
import { mediaAfter } from './removal-repository.ts';
import { exportedMedia, removeUsageOf } from './repository.ts';

const MEDIA_AT_ONCE = 500;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

export const mediaData: PersonalData = {
  lists: { media: exportMedia },
  erase: eraseMedia,
};

const pagesOfMedia = pagesById(exportedMedia, ({ id }) => id);

/** With addresses in place of their bytes. */
async function* exportMedia(
  em: EntityManager,
  userId: string,
  { media }: Pick<Shared['services'], 'media'>,
) {
  for await (const rows of pagesOfMedia(em, userId)) {
    yield rows.map((row) => ({
      ...row,
      url: row.state === 'READY' ? media.urlOf(row.id, 'original') : null,
    }));
  }
}

/** What showed them has gone before, unless it is kept: that keeps its files, too. */
async function eraseMedia(stores: Stores, userId: string, lease: Lease): Promise<boolean> {
  let lastId = BEFORE_ALL_IDS;
  while (!lease.isOver()) {
    const page = await mediaAfter(stores.rootEm, userId, lastId, MEDIA_AT_ONCE);
    const ids = page.map(({ id }) => id);
    await removeInBatches(stores, ids);
    lastId = ids.at(-1) ?? lastId;
    if (ids.length < MEDIA_AT_ONCE) {
      await removeUsageOf(stores.rootEm, userId);
      return true;
    }
    await pause();
  }
  return false;
}
