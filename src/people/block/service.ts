import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { conflict, invalid, notFound } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import { readClock } from '../../store/statement/clock.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireViewer } from '../../viewer.ts';
import { partWays } from '../follow/service.ts';
import { tellOfReach } from '../presence/service.ts';
import type { UserRow } from '../user/entity.ts';
import { holdUsers } from '../user/repository.ts';
import { requirePresentUser } from '../user/service.ts';
import {
  insertBlock,
  type ListName,
  OTHERS,
  removeBlock,
  removeMute,
  saveMute,
} from './repository.ts';

/** Whom one person blocks, and whom they mute. */
const MAX_LISTED = 5_000;

export interface PersonInput {
  readonly userId: string;
}

/** From the commit on neither reaches the other. Blocking somebody again changes nothing. */
export const blockUser = (ctx: Context, input: PersonInput): Promise<UserRow> =>
  changeReach(ctx, input, async (em, viewerId, userId) => {
    await requireRoom(em, 'blocks', viewerId, userId);
    await insertBlock(em, viewerId, userId);
    await partWays(em, viewerId, userId);
  });

/** They reach each other again, unless the other blocks the viewer as well; who followed whom stays undone. */
export const unblockUser = (ctx: Context, input: PersonInput): Promise<UserRow> =>
  changeReach(ctx, input, async (em, viewerId, userId) => {
    await removeBlock(em, viewerId, userId);
  });

export interface MuteInput extends PersonInput {
  readonly until?: Date | null;
}

export async function muteUser(ctx: Context, { until = null, ...input }: MuteInput) {
  const { viewer, user } = await requireOther(ctx, input);
  if (until && until <= (await readClock(ctx.em))) {
    throw invalid('until', 'Must lie in the future');
  }
  await change(ctx, viewer.id, user.id, async (em) => {
    await requireRoom(em, 'mutes', viewer.id, user.id);
    await saveMute(em, viewer.id, user.id, until);
  });
  return user;
}

export async function unmuteUser(ctx: Context, input: PersonInput): Promise<UserRow> {
  const { viewer, user } = await requireOther(ctx, input);
  await change(ctx, viewer.id, user.id, (em) => removeMute(em, viewer.id, user.id));
  return user;
}

type ReachChange = (em: EntityManager, viewerId: string, userId: string) => Promise<void>;

async function changeReach(ctx: Context, input: PersonInput, work: ReachChange): Promise<UserRow> {
  const { viewer, user } = await requireOther(ctx, input);
  const pair = [viewer.id, user.id] as const;
  await ctx.em.transactional(async (em) => {
    for (const port of ctx.reachPorts) await port.lock(em, pair);
    await requireHeld(em, pair);
    await work(em, viewer.id, user.id);
    for (const port of ctx.reachPorts) await port.changed(em, pair);
  });
  forgetReads(ctx.loaders);
  await tellOfReach(ctx, pair);
  return user;
}

async function change(
  ctx: Context,
  viewerId: string,
  userId: string,
  work: (em: EntityManager) => Promise<unknown>,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    await requireHeld(em, [viewerId, userId]);
    await work(em);
  });
  forgetReads(ctx.loaders);
}

/** Neither account ends meanwhile, nor does anything else between them change. */
async function requireHeld(em: EntityManager, userIds: readonly string[]): Promise<void> {
  if ((await holdUsers(em, userIds)).length < userIds.length) throw notFound('User');
}

/** While the viewer is held; whoever is on the list already may stay there. */
async function requireRoom(
  em: EntityManager,
  list: ListName,
  viewerId: string,
  userId: string,
): Promise<void> {
  const [others] = await OTHERS[list](em, viewerId, userId, MAX_LISTED);
  if (others && others.count >= MAX_LISTED) {
    throw conflict('userId', `At most ${MAX_LISTED} are kept`, 'TOO_MANY');
  }
}

async function requireOther(ctx: Context, input: PersonInput) {
  const viewer = requireViewer(ctx);
  const userId = parseId('userId', input.userId);
  if (userId === viewer.id) throw invalid('userId', 'That is the viewer');
  return { viewer, user: await requirePresentUser(ctx, userId) };
}
