import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { AppError, conflict, notFound } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireViewer } from '../../viewer.ts';
import type { MediaRow } from '../media/entity.ts';
import { mediaById } from '../media/repository.ts';
import { markFailed } from './repository.ts';

/** Shorter than clients wait for an answer. */
const PATIENCE_MS = 10_000;
const FIRST_PAUSE_MS = 50;
const LAST_PAUSE_MS = 1_000;

/** Has all that was sent looked at, and waits for that; asking again waits on. */
export async function completeUpload(
  ctx: Context,
  input: { readonly mediaId: string },
): Promise<MediaRow> {
  const viewer = requireViewer(ctx);
  const id = parseId('mediaId', input.mediaId);
  const read = async () => {
    const [media] = await mediaById(ctx.rootEm, [id]);
    if (media?.ownerId !== viewer.id) throw notFound('Media');
    return media;
  };
  const media = await read();
  if (media.state === 'PENDING') await requireWhole(ctx, media);
  if (isOpen(await read())) await verified(ctx, id, read);
  forgetReads(ctx.loaders);
  return read();
}

const isOpen = ({ state }: MediaRow) => state === 'PENDING' || state === 'PROCESSING';

/** Throws CONFLICT where bytes are missing, unless it is too late for them. */
async function requireWhole(ctx: Context, { id, size }: MediaRow): Promise<void> {
  const arrived = await ctx.services.upload.arrivals.sizeOf(id);
  if (arrived === size) return;
  const [expired] = await markFailed(ctx.em, id, 'PENDING', 'EXPIRED');
  if (expired) return;
  throw conflict('mediaId', `${arrived} of ${size} bytes have arrived: send the rest first`);
}

/** Resolves once it is known what it is, or after a while. Whoever asks again has it tried again. */
async function verified(ctx: Context, id: string, read: () => Promise<MediaRow>): Promise<void> {
  const { verifications } = ctx.services.upload;
  const deadline = performance.now() + PATIENCE_MS;
  const left = () => Math.max(0, deadline - performance.now());
  for (let pauseMs = FIRST_PAUSE_MS; left() > 0; pauseMs = Math.min(2 * pauseMs, LAST_PAUSE_MS)) {
    await within(left(), verifications.start(id).catch(tell));
    if (!isOpen(await read())) return;
    // Another node is at it, or cannot be told for now.
    await sleep(Math.min(pauseMs, left()));
  }

  function tell(err: unknown): void {
    if (!(err instanceof AppError)) ctx.log.error({ err, mediaId: id }, 'A file was not verified');
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(over.resolve, ms);
  await Promise.race([work, over.promise]);
  clearTimeout(timer);
}
