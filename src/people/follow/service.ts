import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { forbidden, invalid, notFound } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireViewer } from '../../viewer.ts';
import type { UserRow } from '../user/entity.ts';
import { holdUser, holdUsers, savePrivacy } from '../user/repository.ts';
import { requirePresentUser } from '../user/service.ts';
import {
  acceptRequests,
  followTerms,
  insertFollow,
  insertRequest,
  moveCounts,
  removeFollow,
  removeRequest,
} from './repository.ts';

/** Whom one person follows or asks to: a home feed looks at all of them. */
const MAX_FOLLOWING = 5_000;
/** Open at once: whoever makes their account public accepts all of them in one transaction. */
const MAX_REQUESTS = 5_000;

export interface PersonInput {
  readonly userId: string;
}

/** Of a private account it is a request. Following somebody again changes nothing. */
export const follow = (ctx: Context, input: PersonInput): Promise<UserRow> =>
  change(ctx, input, async (em, viewerId, userId) => {
    const terms = await requireTerms(em, viewerId, userId);
    if (terms.isFollowing) return;
    if (!terms.isReachable) throw forbidden('You may not follow them');
    if (terms.following >= MAX_FOLLOWING) throw tooMany(`At most ${MAX_FOLLOWING} can be followed`);
    if (!terms.isPrivate) return connect(em, viewerId, userId);
    if (terms.requests >= MAX_REQUESTS) throw tooMany('Too many ask to follow them already');
    await insertRequest(em, viewerId, userId);
  });

/** Or takes a request back. */
export const unfollow = (ctx: Context, input: PersonInput): Promise<UserRow> =>
  change(ctx, input, async (em, viewerId, userId) => {
    await removeRequest(em, viewerId, userId);
    await disconnect(em, viewerId, userId);
  });

export interface RequestAnswer extends PersonInput {
  readonly accept: boolean;
}

/** A request that was answered so already stays so; one that was never made cannot be accepted. */
export const answerFollowRequest = (ctx: Context, input: RequestAnswer): Promise<UserRow> =>
  change(ctx, input, async (em, viewerId, userId) => {
    const [request] = await removeRequest(em, userId, viewerId);
    if (!input.accept) return;
    if (request) return connect(em, userId, viewerId);
    const { isFollowing } = await requireTerms(em, userId, viewerId);
    if (!isFollowing) throw notFound('Follow request');
  });

export const removeFollower = (ctx: Context, input: PersonInput): Promise<UserRow> =>
  change(ctx, input, (em, viewerId, userId) => disconnect(em, userId, viewerId));

/** To be called in a transaction that holds both: neither follows the other any more, or asks to. */
export async function partWays(em: EntityManager, oneId: string, otherId: string): Promise<void> {
  await removeRequest(em, oneId, otherId);
  await removeRequest(em, otherId, oneId);
  const [to, from] = [
    (await removeFollow(em, oneId, otherId)).length,
    (await removeFollow(em, otherId, oneId)).length,
  ];
  if (to + from > 0) await moveCounts(em, [oneId, otherId], [-from, -to], [-to, -from]);
}

/** To be called in a transaction. Whoever becomes public accepts all who ask; those who follow stay. */
export async function changePrivacy(
  em: EntityManager,
  userId: string,
  isPrivate: boolean,
): Promise<void> {
  await holdUser(em, userId);
  await savePrivacy(em, userId, isPrivate);
  if (isPrivate) return;
  const accepted = (await acceptRequests(em, userId)).map(({ followerId }) => followerId);
  if (accepted.length === 0) return;
  const none = accepted.map(() => 0);
  const one = accepted.map(() => 1);
  await moveCounts(em, [userId, ...accepted], [accepted.length, ...none], [0, ...one]);
}

type Change = (em: EntityManager, viewerId: string, userId: string) => Promise<void>;

/** Both are held, so that nothing else between them, and neither account, changes meanwhile. */
async function change(ctx: Context, input: PersonInput, work: Change): Promise<UserRow> {
  const viewer = requireViewer(ctx);
  const userId = parseId('userId', input.userId);
  if (userId === viewer.id) throw invalid('userId', 'Nobody follows themselves');
  // An early answer only: it keeps those who guess from taking locks.
  await requirePresentUser(ctx, userId);

  await ctx.em.transactional(async (em) => {
    const held = await holdUsers(em, [viewer.id, userId]);
    if (held.length < 2) throw notFound('User');
    await work(em, viewer.id, userId);
  });
  forgetReads(ctx.loaders);
  return requirePresentUser(ctx, userId);
}

async function requireTerms(em: EntityManager, followerId: string, followeeId: string) {
  const [terms] = await followTerms(em, followerId, followeeId, MAX_REQUESTS);
  if (!terms) throw notFound('User');
  return terms;
}

async function connect(em: EntityManager, followerId: string, followeeId: string): Promise<void> {
  const made = await insertFollow(em, followerId, followeeId);
  if (made.length > 0) await moveCounts(em, [followerId, followeeId], [0, 1], [1, 0]);
}

async function disconnect(em: EntityManager, followerId: string, followeeId: string) {
  const gone = await removeFollow(em, followerId, followeeId);
  if (gone.length > 0) await moveCounts(em, [followerId, followeeId], [0, -1], [-1, 0]);
}

const tooMany = (message: string) => invalid('userId', message, 'TOO_MANY');
