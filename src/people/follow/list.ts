import type { Context } from '../../context.ts';
import type { ForwardArgs, Page } from '../../graphql/paging.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireViewer } from '../../viewer.ts';
import type { UserRow } from '../user/entity.ts';
import { parsePeoplePlace, readPeoplePage } from '../user/people-page.ts';
import type { FollowStateName } from './entity.ts';
import { sharesWithViewer } from './policy.ts';

/** Whom somebody follows, or who follows them: null where they do not share it with the viewer. */
export async function listFollows(
  ctx: Context,
  list: 'followers' | 'following',
  user: UserRow,
  args: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<UserRow> | null> {
  // Whatever is wrong with the page is said to everyone alike.
  const place = parsePeoplePlace(args);
  const viewerId = requireViewer(ctx).id;
  if (!(await sharesWithViewer(ctx, user.id))) return null;
  const key = { ownerId: user.id, viewerId, lookAhead, ...place };
  return readPeoplePage(ctx.loaders.follow[list], key, args);
}

/** Of those who ask to follow the viewer. */
export async function listRequests(
  ctx: Context,
  args: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<UserRow>> {
  const { id } = requireViewer(ctx);
  const key = { ownerId: id, viewerId: id, lookAhead, ...parsePeoplePlace(args) };
  return readPeoplePage(ctx.loaders.follow.requests, key, args);
}

export const readPrivacy = async (
  { loaders }: Context,
  { id, isPrivate }: UserRow,
): Promise<boolean> => isPrivate ?? (await loaders.user.byId.load(id)).isPrivate;

export async function readFollowState(ctx: Context, user: UserRow): Promise<FollowStateName> {
  const followerId = requireViewer(ctx).id;
  return ctx.loaders.follow.state.load({ followerId, followeeId: user.id });
}

export async function followsViewer(ctx: Context, user: UserRow): Promise<boolean> {
  const followeeId = requireViewer(ctx).id;
  const state = await ctx.loaders.follow.state.load({ followerId: user.id, followeeId });
  return state === 'FOLLOWING';
}

export const countFollows = async (
  { loaders }: Context,
  user: UserRow,
  count: 'followerCount' | 'followingCount',
): Promise<number> =>
  user.isHidden ? 0 : ((await loaders.follow.counts.load(user.id))?.[count] ?? 0);
