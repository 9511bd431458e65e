import { requireViewer } from '../viewer.ts';
import type { Context } from '../context.ts';
import type { Standing } from './limiter.ts';
import type { Bucket } from './settings.ts';

const OF_USER = [
  'operations',
  'messages',
  'typing',
  'receipts',
  'events',
  'adding',
  'invites',
  'search',
  'confirmations',
] as const satisfies readonly Bucket[];

/** Where the viewer stands; none where nothing is limited. */
export async function listRateLimits(
  ctx: Context,
): Promise<(Standing & { readonly name: string })[]> {
  const viewer = requireViewer(ctx);
  if (!ctx.limiter.isOn) return [];
  return Promise.all(
    OF_USER.map(async (name) => ({ name, ...(await ctx.limiter.standing(name, viewer.id)) })),
  );
}
