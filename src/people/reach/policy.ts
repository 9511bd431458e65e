import type { Context } from '../../context.ts';
import { requireViewer } from '../../viewer.ts';

/** Whether neither the viewer nor the other has blocked the other: the twin of `mayReach`. */
export async function reachesViewer(ctx: Context, userId: string): Promise<boolean> {
  const viewerId = requireViewer(ctx).id;
  return userId === viewerId || ctx.loaders.reach.mayReach.load({ viewerId, userId });
}
