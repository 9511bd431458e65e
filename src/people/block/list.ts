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
import { findListed, type ListedUser, type ListName } from './repository.ts';

/** Of the viewer's own, the newest first. */
export async function listOwn(
  ctx: Context,
  list: ListName,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<ListedUser>> {
  const size = parsePageSize(first);
  const place = decodeMomentCursor(after);
  const { id } = requireViewer(ctx);
  const rows = await findListed(ctx.rootEm, list, lookAhead, id, place, size + 1);
  return forwardPage(rows, size, after, (user) => encodeCursor(user.since.toISOString(), user.id));
}

export async function isOnList(ctx: Context, list: ListName, user: UserRow): Promise<boolean> {
  return ctx.loaders.block[list].load({ userId: requireViewer(ctx).id, id: user.id });
}
