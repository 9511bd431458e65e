import type { Context } from '../../context.ts';
import { conflict, notFound } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import { inTransaction } from '../../jobs/transaction.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireViewer } from '../../viewer.ts';
import { removeUnused } from '../media/removal.ts';
import { mediaById } from '../media/repository.ts';

/** Returns the id of the file that is gone. */
export async function deleteUpload(
  ctx: Context,
  input: { readonly mediaId: string },
): Promise<string> {
  const viewer = requireViewer(ctx);
  const id = parseId('mediaId', input.mediaId);
  const find = async () => {
    const [media] = await mediaById(ctx.rootEm, [id]);
    if (media?.ownerId !== viewer.id) throw notFound('Media');
  };
  await find();
  const removed = await inTransaction(ctx.em, ctx.jobs, (transaction) =>
    removeUnused(ctx, transaction, [id]),
  );
  if (removed.length === 0) {
    await find();
    throw conflict('mediaId', 'Something shows it');
  }
  forgetReads(ctx.loaders);
  return id;
}
