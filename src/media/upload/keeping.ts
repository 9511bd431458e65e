import type { Shared } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { removeInBatches } from '../media/removal.ts';
import { mediaById } from '../media/repository.ts';
import { canonicalType, kindOf } from '../verification/types.ts';
import { insertUpload } from './repository.ts';
import { ticketSeconds } from './tickets.ts';

interface Picture {
  readonly ownerId: string;
  readonly bytes: Buffer;
  /** As whoever has sent it says. */
  readonly mediaType: string;
}

/**
 * Keeps a picture from elsewhere as if its owner had sent it: it is looked at and made anew, and takes of their
 * quota. Gives its id; null where it is none that the server takes, or there is no room for it.
 */
export async function keepPicture(
  shared: Shared,
  { ownerId, bytes, mediaType }: Picture,
): Promise<string | null> {
  const { config, rootEm, services } = shared;
  const { mediaTypes, maxBytes } = config.verification;
  const type = canonicalType(mediaType);
  const { length: size } = bytes;
  if (kindOf(type) !== 'IMAGE' || !mediaTypes.has(type) || size > maxBytes.IMAGE) return null;
  const [media] = await insertUpload(
    rootEm,
    ...([ownerId, config.mediaQuota, ticketSeconds(size), 'IMAGE'] as const),
    ...(['preview', type, size, '', null, null] as const),
  );
  if (!media) return null;
  try {
    await services.upload.arrivals.put(media.id, bytes, type);
    await services.upload.verifications.start(media.id);
    const [verified] = await mediaById(rootEm, [media.id]);
    if (verified?.state === 'READY' && verified.kind === 'IMAGE') return media.id;
  } catch (error) {
    // A full disk, or too much to look at: what it would have stood beside does without.
    if (!(error instanceof AppError)) throw error;
    shared.log.warn({ err: error, mediaId: media.id }, 'A picture was not kept');
  }
  await removeInBatches(shared, [media.id]);
  return null;
}
