import type { Context } from '../../context.ts';
import { requireViewer } from '../../viewer.ts';

/** Whether somebody shares with the viewer what they post, and whom they follow: the twin of `sharesWith`. */
export async function sharesWithViewer(ctx: Context, userId: string): Promise<boolean> {
  const viewerId = requireViewer(ctx).id;
  return userId === viewerId || ctx.loaders.follow.shares.load({ userId, viewerId });
}
