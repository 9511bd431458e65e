import type { EntityManager } from '@mikro-orm/postgresql';
import { requireViewer, type Viewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { invalid, sessionRevoked } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import type { Source } from '../../live/hub/hub.ts';
import { userChannel } from '../../live/log/events.ts';
import { reachesViewer } from '../reach/policy.ts';
import type { PresenceRow } from './entity.ts';
import { presence, presenceChannel, type PresenceEvent } from './events.ts';
import { directChatOf, saveSettings } from './repository.ts';

const MAX_USERS = 100;

/** Whether the viewer may know, and somebody is. */
export async function isSeenOnline(ctx: Context, userId: string): Promise<boolean> {
  const viewer = requireViewer(ctx);
  const record = await ctx.loaders.presence.byUser.load(userId);
  if (!record) return false;
  const maySee = userId === viewer.id || (!record.invisible && (await knows(ctx, viewer, userId)));
  return maySee && ctx.services.presence.isOnline(userId);
}

/** When somebody was last online, for those who may know. */
export async function findLastSeen(ctx: Context, userId: string): Promise<Date | null> {
  const viewer = requireViewer(ctx);
  const record = await ctx.loaders.presence.byUser.load(userId);
  if (!record) return null;
  const maySee = userId === viewer.id || (await mayKnow(ctx, viewer, record));
  return maySee ? (record.lastSeenAt ?? null) : null;
}

async function mayKnow(ctx: Context, viewer: Viewer, record: PresenceRow): Promise<boolean> {
  const { lastSeenVisibility, userId } = record;
  if (lastSeenVisibility === 'NOBODY') return false;
  return lastSeenVisibility === 'EVERYONE'
    ? reachesViewer(ctx, userId)
    : knows(ctx, viewer, userId);
}

const knows = ({ loaders }: Context, viewer: Viewer, userId: string) =>
  loaders.presence.isAcquainted.load({ viewerId: viewer.id, userId });

/** The right to hear of somebody's coming and going ends with the last chat in common. */
export async function mayHear(ctx: Context, event: PresenceEvent): Promise<boolean> {
  const { userId, isFirst, onlyFor } = event;
  const viewer = requireViewer(ctx);
  if (onlyFor && onlyFor !== viewer.id) return false;
  return isFirst === true || userId === viewer.id || knows(ctx, viewer, userId);
}

export async function readSettings(
  { loaders }: Context,
  userId: string,
): Promise<Pick<PresenceRow, 'invisible' | 'lastSeenVisibility'>> {
  const record = await loaders.presence.byUser.load(userId);
  if (!record) throw sessionRevoked();
  return record;
}

export interface PresenceSettings {
  readonly invisible?: boolean | null;
  readonly lastSeenVisibility?: PresenceRow['lastSeenVisibility'] | null;
}

export const savePresenceSettings = (
  em: EntityManager,
  userId: string,
  { invisible = null, lastSeenVisibility = null }: PresenceSettings,
) => saveSettings(em, userId, invisible, lastSeenVisibility);

/** After the commit. Who turns invisible goes, to everyone else; who turns visible again comes. */
export async function announceSettings(
  ctx: Context,
  { invisible = null }: PresenceSettings,
): Promise<void> {
  if (invisible !== null) await ctx.services.presence.announce(requireViewer(ctx).id);
}

/** Once one of the two blocks the other, or no longer does: each is told how they see the other from now on. */
export async function tellOfReach(
  ctx: Context,
  [oneId, otherId]: readonly [string, string],
): Promise<void> {
  const isInInbox = (await directChatOf(ctx.rootEm, oneId, otherId)).length > 0;
  for (const [userId, viewerId] of [
    [oneId, otherId],
    [otherId, oneId],
  ] as const) {
    const event = presence({ userId, at: Date.now(), isFirst: true, onlyFor: viewerId });
    ctx.bus.publish(presenceChannel.of(userId), event);
    if (isInInbox) ctx.bus.publish(userChannel.of(viewerId), event);
  }
}

/** Only those whom the viewer shares a chat with are watched: strangers cannot be told from absent. */
export async function watchPresence(ctx: Context, userIds: readonly string[]): Promise<Source> {
  const viewer = requireViewer(ctx);
  if (userIds.length === 0 || userIds.length > MAX_USERS) {
    throw invalid('userIds', `From 1 to ${MAX_USERS} users`);
  }
  const wanted = [...new Set(userIds.map((id, index) => parseId(`userIds.${index}`, id)))];
  const known = await Promise.all(
    wanted.map(async (userId) => userId === viewer.id || knows(ctx, viewer, userId)),
  );
  const watched = wanted.filter((_userId, index) => known[index]);
  const at = Date.now();
  return ctx.hub.watchChannels(
    wanted.map((userId) => presence({ userId, at, isFirst: true })),
    watched.map(presenceChannel.of),
  );
}
