import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { sessionRevoked } from '../../errors.ts';
import { parseOptionalName, parseOptionalText } from '../../input/text.ts';
import type { ProfileRow, UserRow, WholeProfile } from './entity.ts';
import { changeProfile } from './profile-repository.ts';

const MAX_DISPLAY_NAME_LENGTH = 100;
const MAX_BIO_LENGTH = 500;
const MAX_STATUS_LENGTH = 140;

export interface ProfileChanges {
  readonly displayName?: string | null;
  readonly bio?: string | null;
  readonly statusText?: string | null;
}

export async function updateProfile(ctx: Context, changes: ProfileChanges): Promise<WholeProfile> {
  const viewer = requireViewer(ctx);
  const displayName = parseChange(
    'displayName',
    changes.displayName,
    MAX_DISPLAY_NAME_LENGTH,
    parseOptionalName,
  );
  const bio = parseChange('bio', changes.bio, MAX_BIO_LENGTH);
  const statusText = parseChange('statusText', changes.statusText, MAX_STATUS_LENGTH);

  const [profile] = await changeProfile(ctx.em, viewer.id, displayName, bio, statusText);
  if (!profile) throw sessionRevoked();
  forgetReads(ctx.loaders);
  ctx.services.user.profileNews.changed(viewer.id);
  ctx.loaders.user.profile.prime(viewer.id, profile);
  return profile;
}

export function readProfile({ loaders }: Context, user: UserRow): ProfileRow | Promise<ProfileRow> {
  const { profile } = user;
  if (user.isHidden) return loaders.user.profile.load(user.id).then(hiddenProfile);
  if (!profile) return loaders.user.profile.load(user.id);
  return profile.displayName ? profile : { ...profile, displayName: user.username };
}

/** What is left of it where either of two people blocks the other: the name. */
export const hiddenProfile = (profile: WholeProfile): WholeProfile => ({
  ...profile,
  bio: '',
  statusText: '',
  avatarUrl: null,
  avatarMediaId: null,
});

export const readBio = ({ loaders }: Context, { bio, userId }: ProfileRow) =>
  bio ?? loaders.user.profile.load(userId).then((profile) => profile.bio);

/** The name that the owner has set, or else the username. */
export function readDisplayName(ctx: Context, profile: ProfileRow): string | Promise<string> {
  return profile.displayName || readUsername(ctx, profile.userId);
}

async function readUsername({ loaders }: Context, userId: string): Promise<string> {
  return (await loaders.user.byId.load(userId)).username;
}

const parseChange = (
  path: string,
  text: string | null | undefined,
  maxLength: number,
  parse = parseOptionalText,
) => (text === null || text === undefined ? null : parse(path, text, maxLength));
