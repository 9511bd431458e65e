import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { foldName } from '../../store/statement/fold.ts';
import {
  type Page,
  decodeCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  INTEGER_PATTERN,
  parsePageSize,
} from '../../graphql/paging.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { isId } from '../../input/ids.ts';
import { parseOptionalText } from '../../input/text.ts';
import { reachesViewer } from '../reach/policy.ts';
import type { UserRow } from './entity.ts';
import {
  EAST_ASIAN,
  LAST_CHARACTER,
  TOP_SCORE,
  usersAfter,
  presentUserById,
  usersByUsername,
  usersLike,
} from './repository.ts';

const USERNAME_PATTERN = /^\w{3,30}$/;
const MAX_SEARCH_LENGTH = 100;
/** One character resembles a good part of all names. */
const MIN_SIMILAR_LENGTH = 2;

export async function readUser(
  ctx: Context,
  id: string,
  lookAhead: LookAhead,
): Promise<UserRow | null> {
  const viewer = requireViewer(ctx);
  if (!isId(id)) return null;
  const [user] = await presentUserById(ctx.rootEm, lookAhead, id, viewer.id);
  return user ?? null;
}

export const readJoinedAt = ({ loaders }: Context, { id, createdAt }: UserRow) =>
  createdAt ?? loaders.user.byId.load(id).then((user) => user.createdAt);

/** For edges that outlive an account: null once it is gone. */
export async function findPresentUser(
  { loaders }: Pick<Context, 'loaders'>,
  id: string | null | undefined,
): Promise<UserRow | null> {
  const user = id ? await loaders.user.byId.load(id) : null;
  return user?.deletedAt ? null : user;
}

/** The same where there must be one. */
export async function requirePresentUser(ctx: Context, id: string): Promise<UserRow> {
  const user = await findPresentUser(ctx, id);
  if (!user) throw notFound('User');
  return user;
}

/** For whoever asks for somebody by their id; null where nobody is there: where either blocks the other, the name alone. */
export async function findUserFor(ctx: Context, id: string): Promise<UserRow | null> {
  const user = await findPresentUser(ctx, id);
  return user && { ...user, isHidden: !(await reachesViewer(ctx, id)) };
}

export async function readUserByUsername(ctx: Context, username: string): Promise<UserRow | null> {
  const viewer = requireViewer(ctx);
  if (!USERNAME_PATTERN.test(username)) return null;
  const [user] = await usersByUsername(ctx.rootEm, username, viewer.id);
  return user ?? null;
}

export interface ListUsersArgs extends ForwardArgs {
  readonly search?: string | null;
}

export async function listUsers(
  ctx: Context,
  { search, first, after }: ListUsersArgs,
  lookAhead: LookAhead,
): Promise<Page<UserRow>> {
  const viewer = requireViewer(ctx);
  const size = parsePageSize(first);
  const text = parseOptionalText('search', search ?? '', MAX_SEARCH_LENGTH);
  const term = await foldName(ctx.rootEm, text);
  if (term !== '') return searchUsers(ctx, viewer.id, term, size, after, lookAhead);

  const [username = ''] = after ? decodeCursor(after, [USERNAME_PATTERN]) : [];
  const rows = await usersAfter(ctx.rootEm, lookAhead, viewer.id, username, size + 1);
  return forwardPage(rows, size, after, (user) => encodeCursor(user.username));
}

async function searchUsers(
  ctx: Context,
  viewerId: string,
  term: string,
  size: number,
  after: string | null | undefined,
  lookAhead: LookAhead,
): Promise<Page<UserRow>> {
  const [score = TOP_SCORE, username = ''] = after
    ? decodeCursor(after, [INTEGER_PATTERN, USERNAME_PATTERN])
    : [];
  const mayResemble =
    term.length >= MIN_SIMILAR_LENGTH && (await ctx.services.user.resemblance.isRare(term));
  const ending = EAST_ASIAN.test(term) ? [...term].reverse().join('') : null;
  const rows = await ctx.services.user.searches.inTurn(viewerId, () =>
    usersLike(
      ctx.rootEm,
      lookAhead,
      viewerId,
      term,
      term + LAST_CHARACTER,
      mayResemble ? term : null,
      Number(score),
      username,
      size + 1,
      ending,
      ending && ending + LAST_CHARACTER,
    ),
  );
  return forwardPage(rows, size, after, (user) => encodeCursor(user.score, user.username));
}
