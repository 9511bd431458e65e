import { requireViewer } from '../account/policy.ts';
import type { Context } from '../context.ts';
import { sessionRevoked } from '../errors.ts';
import { parseOptionalText } from '../text.ts';
import type { ProfileRow } from './entity.ts';
import { changeProfile } from './repository.ts';

const MAX_DISPLAY_NAME_LENGTH = 100;
const MAX_BIO_LENGTH = 500;
const MAX_STATUS_LENGTH = 140;

export interface ProfileChanges {
  readonly displayName?: string | null;
  readonly bio?: string | null;
  readonly statusText?: string | null;
}

export async function updateProfile(ctx: Context, changes: ProfileChanges): Promise<ProfileRow> {
  const viewer = requireViewer(ctx);
  const displayName = parseChange('displayName', changes.displayName, MAX_DISPLAY_NAME_LENGTH);
  const bio = parseChange('bio', changes.bio, MAX_BIO_LENGTH);
  const statusText = parseChange('statusText', changes.statusText, MAX_STATUS_LENGTH);

  const [profile] = await changeProfile(ctx.em, viewer.id, displayName, bio, statusText);
  if (!profile) throw sessionRevoked();
  ctx.loaders.profile.byUser.clear(viewer.id).prime(viewer.id, profile);
  return profile;
}

/** What the profile is to show while its owner has set no display name. */
export async function readDisplayName(ctx: Context, profile: ProfileRow): Promise<string> {
  return profile.displayName || (await ctx.loaders.user.byId.load(profile.userId)).username;
}

const parseChange = (path: string, text: string | null | undefined, maxLength: number) =>
  text === null || text === undefined ? null : parseOptionalText(path, text, maxLength);
