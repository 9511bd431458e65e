import type { Shared } from '../../context.ts';
import type { JobPayloads, Lease } from '../../jobs/kinds.ts';
import { keyOf, VARIANTS } from '../media/variants.ts';
import { knownMedia } from './sweep-repository.ts';

/** Takes the files of media that are gone; gives those that are left, where the lease ends before. */
export async function purgeMedia(
  { files, services }: Pick<Shared, 'files' | 'services'>,
  { mediaIds }: JobPayloads['purgeMedia'],
  lease: Lease,
): Promise<JobPayloads['purgeMedia'] | null> {
  for (const [index, id] of mediaIds.entries()) {
    if (lease.isOver()) return { mediaIds: mediaIds.slice(index) };
    const removing = VARIANTS.map((variant) => files.remove(keyOf(id, variant)));
    await Promise.all([...removing, services.upload.arrivals.remove(id)]);
  }
  return null;
}

/**
 * Takes what came into the store once more: a ticket for it is good to its end, whatever has become of
 * the file. What is still to be looked at goes when it has been.
 */
export async function removeLateUpload(
  { rootEm, services }: Pick<Shared, 'rootEm' | 'services'>,
  { mediaId }: JobPayloads['removeLateUpload'],
): Promise<null> {
  const [known] = await knownMedia(rootEm, [mediaId]);
  if (!known?.isOpen) await services.upload.arrivals.remove(mediaId);
  return null;
}
