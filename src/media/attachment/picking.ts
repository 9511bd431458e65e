import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import {
  type AppError,
  type FieldError,
  invalid,
  invalidFields,
  sessionRevoked,
} from '../../errors.ts';
import { isId, parseId } from '../../input/ids.ts';
import { violatedConstraint } from '../../store/postgres/failures.ts';
import { holdPicture, usableMedia } from './repository.ts';

/** Throws BAD_USER_INPUT naming each that is malformed, or named before. */
export function parseMediaIds(
  mediaIds: readonly string[] | null | undefined,
  maxCount: number,
): readonly string[] {
  const ids = mediaIds ?? [];
  if (ids.length > maxCount) throw invalid('mediaIds', `At most ${maxCount}`, 'TOO_MANY');
  refuse(ids, (id) => !isId(id), 'Not an id', 'MALFORMED');
  refuse(ids, (id, index) => ids.indexOf(id) < index, 'Named before', 'OTHER');
  return ids;
}

/** Somebody else's file is told like one that there is not. */
export const unusable = (mediaIds: readonly string[], usableIds: readonly string[]): AppError =>
  invalidFields(
    fieldsOf(mediaIds, (id) => !usableIds.includes(id), 'No file of yours is ready', 'MISSING'),
  );

/** Why a write that shows all of the media has written nothing. */
export async function refusalOf(
  { rootEm }: Pick<Context, 'rootEm'>,
  ownerId: string,
  mediaIds: readonly string[],
): Promise<AppError> {
  const found = await usableMedia(rootEm, mediaIds, ownerId);
  if (found.length === mediaIds.length) return sessionRevoked();
  return unusable(
    mediaIds,
    found.map(({ id }) => id),
  );
}

/** The same where one of them was taken away at that moment. */
export async function orRefusal<Result>(
  ctx: Pick<Context, 'rootEm'>,
  ownerId: string,
  mediaIds: readonly string[],
  write: Promise<Result>,
): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (!violatedConstraint(error)?.endsWith('_media_id_foreign')) throw error;
    throw await refusalOf(ctx, ownerId, mediaIds);
  }
}

function refuse(
  mediaIds: readonly string[],
  isWrong: (id: string, index: number) => boolean,
  message: string,
  reason: FieldError['reason'],
): void {
  const fields = fieldsOf(mediaIds, isWrong, message, reason);
  if (fields.length > 0) throw invalidFields(fields);
}

/** Null takes the picture away. */
export const parsePicture = (mediaId: string | null | undefined): string | null =>
  mediaId ? parseId('mediaId', mediaId) : null;

/** In the transaction that shows it: throws BAD_USER_INPUT where it is no picture of theirs that is ready. */
export async function requirePicture(
  em: EntityManager,
  ownerId: string,
  mediaId: string,
): Promise<void> {
  const held = await holdPicture(em, mediaId, ownerId);
  if (held.length === 0) throw invalid('mediaId', 'No picture of yours is ready', 'MISSING');
}

const fieldsOf = (
  mediaIds: readonly string[],
  isWrong: (id: string, index: number) => boolean,
  message: string,
  reason: FieldError['reason'],
) =>
  mediaIds.flatMap((id, index) =>
    isWrong(id, index) ? [{ path: `mediaIds.${index}`, message, reason }] : [],
  );
