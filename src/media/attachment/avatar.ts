import type { Context } from '../../context.ts';
import { sessionRevoked } from '../../errors.ts';
import { inTransaction } from '../../jobs/transaction.ts';
import type { ProfileRow, WholeProfile } from '../../people/user/entity.ts';
import { changeAvatar, holdProfile } from '../../people/user/profile-repository.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireViewer } from '../../viewer.ts';
import type { MediaRow } from '../media/entity.ts';
import { removeUnused } from '../media/removal.ts';
import type { MediaUse } from '../media/use.ts';
import { parsePicture, requirePicture } from './picking.ts';

const isOfSomebody = (profile: string) =>
  `EXISTS (SELECT FROM users WHERE users.id = ${profile}.user_id AND users.deleted_at IS NULL)`;

/** Everyone who is signed in sees everybody's picture. */
export const AVATARS: MediaUse = {
  table: 'profiles',
  column: 'avatar_media_id',
  isShown: isOfSomebody,
  isSeenBy: isOfSomebody,
  leftBehindEnded: `UPDATE profiles SET avatar_media_id = NULL FROM media, users
    WHERE media.id = ANY($1::uuid[]) AND profiles.avatar_media_id = media.id
      AND users.id = profiles.user_id AND users.deleted_at IS NOT NULL
    RETURNING media.id`,
};

/** The same one again changes nothing, and tells nobody. */
export async function setAvatar(
  ctx: Context,
  input: { readonly mediaId?: string | null },
): Promise<WholeProfile> {
  const { id: userId } = requireViewer(ctx);
  const mediaId = parsePicture(input.mediaId);

  const profile = await inTransaction(ctx.em, ctx.jobs, async (transaction) => {
    const { em } = transaction;
    const [former] = await holdProfile(em, userId);
    if (!former) throw sessionRevoked();
    if (mediaId) await requirePicture(em, userId, mediaId);
    const [profile] = await changeAvatar(em, userId, mediaId);
    const { avatarMediaId } = former;
    if (avatarMediaId && avatarMediaId !== mediaId) {
      await removeUnused(ctx, transaction, [avatarMediaId]);
    }
    return profile;
  });
  if (!profile) throw sessionRevoked();
  forgetReads(ctx.loaders);
  ctx.services.user.profileNews.changed(userId);
  ctx.loaders.user.profile.prime(userId, profile);
  return profile;
}

export function readAvatar(
  { loaders }: Pick<Context, 'loaders'>,
  { avatarMediaId }: ProfileRow,
): Promise<MediaRow | null> | null {
  return avatarMediaId ? loaders.media.byId.load(avatarMediaId) : null;
}

/** Known without a look at the picture, so that people cost a page no statement more. */
export const readAvatarUrl = (
  { services }: Pick<Context, 'services'>,
  { avatarMediaId, avatarUrl }: ProfileRow,
): string | null =>
  avatarMediaId ? services.media.urlOf(avatarMediaId, 'small') : (avatarUrl ?? null);
