import type { Context } from '../../context.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireViewer } from '../../viewer.ts';
import type { UserRow } from '../user/entity.ts';
import type { FollowStateName } from './entity.ts';
import type { FollowPageKey, ListedUser } from './lists-repository.ts';
import { sharesWithViewer } from './policy.ts';

/** Whom somebody follows, or who follows them: null where they do not share it with the viewer. */
export async function listFollows(
  ctx: Context,
  list: 'followers' | 'following',
  user: UserRow,
  args: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<ListedUser> | null> {
  // Whatever is wrong with the page is said to everyone alike.
  const place = parsePlace(args);
  if (!(await sharesWithViewer(ctx, user.id))) return null;
  return readPage(ctx, { list, userId: user.id, lookAhead, ...place }, args);
}

/** Of those who ask to follow the viewer. */
export const listRequests = (
  ctx: Context,
  args: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<ListedUser>> => {
  const userId = requireViewer(ctx).id;
  return readPage(ctx, { list: 'requests', userId, lookAhead, ...parsePlace(args) }, args);
};

const parsePlace = ({ first, after }: ForwardArgs) => ({
  size: parsePageSize(first),
  after: decodeMomentCursor(after),
});

async function readPage(ctx: Context, key: FollowPageKey, { after }: ForwardArgs) {
  const rows = await ctx.loaders.follow.page.load(key);
  return forwardPage(rows, key.size, after, ({ since, id }) =>
    encodeCursor(since.toISOString(), id),
  );
}

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
): Promise<number> => (await loaders.follow.counts.load(user.id))?.[count] ?? 0;
