import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { invalid, quotaExceeded, sessionRevoked } from '../../errors.ts';
import { parseName, parseOptionalText } from '../../input/text.ts';
import { inTransaction } from '../../jobs/transaction.ts';
import { requireViewer } from '../../viewer.ts';
import type { MediaRow } from '../media/entity.ts';
import { findUsage } from '../media/repository.ts';
import { parseAlt } from '../media/service.ts';
import { keyOf } from '../media/variants.ts';
import { canonicalType, kindOf } from '../verification/types.ts';
import { insertUpload } from './repository.ts';
import { ticketSeconds } from './tickets.ts';

const MAX_NAME_LENGTH = 255;
const MAX_DURATION_MS = 86_400_000;
const WAVEFORM_LENGTH = 64;
const MAX_LOUDNESS = 31;
/** Whoever began in time may end a bit later. */
const LATE_MS = 3_600_000;
const CONTROL = /\p{Cc}/u;
/** By these a name reads as if it ended otherwise. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

export interface NewUpload {
  readonly filename: string;
  readonly mediaType: string;
  readonly size: number;
  readonly alt?: string | null;
  readonly durationMs?: number | null;
  readonly waveform?: readonly number[] | null;
}

export interface Ticket {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: Date;
  readonly resumable: boolean;
}

/** Keeps room for a file; gives it with the address to send its bytes to. */
export async function createUpload(
  ctx: Context,
  input: NewUpload,
): Promise<{ media: MediaRow; upload: Ticket }> {
  const viewer = requireViewer(ctx);
  const filename = parseFilename(input.filename);
  const mediaType = parseMediaType(input.mediaType);
  const alt = parseAlt(input.alt ?? '');
  const { mediaTypes, maxBytes } = ctx.config.verification;
  const kind = kindOf(mediaType);
  if (!kind || !mediaTypes.has(mediaType)) {
    throw invalid('mediaType', 'The server takes no such files');
  }
  const size = parseSize(input.size, maxBytes[kind]);
  const durationMs = parseDuration(input.durationMs ?? null);
  const waveform = parseWaveform(input.waveform ?? null);

  const insert = (em: EntityManager) =>
    insertUpload(
      em,
      viewer.id,
      ctx.config.mediaQuota,
      ticketSeconds(size),
      kind,
      filename,
      mediaType,
      size,
      alt,
      durationMs,
      waveform,
    );
  const [media] = ctx.services.upload.parts ? await insert(ctx.em) : await insertAway(ctx, insert);
  if (!media) {
    const [usage] = await findUsage(ctx.em, viewer.id);
    throw (usage?.bytes ?? 0) + size > ctx.config.mediaQuota ? quotaExceeded() : sessionRevoked();
  }
  return { media, upload: await ticketFor(ctx, media) };
}

/** Into a store that knows no other end of a ticket than its time. */
const insertAway = (ctx: Context, insert: (em: EntityManager) => ReturnType<typeof insertUpload>) =>
  inTransaction(ctx.em, ctx.jobs, async ({ em, enqueue }) => {
    const inserted = await insert(em);
    for (const { id, ticketExpiresAt } of inserted) {
      const end = new Date(ticketExpiresAt.getTime() + LATE_MS);
      await enqueue('removeLateUpload', { mediaId: id }, end);
    }
    return inserted;
  });

async function ticketFor(
  ctx: Context,
  { id, mediaType, size, ticketExpiresAt: expiresAt }: MediaRow & { ticketExpiresAt: Date },
): Promise<Ticket> {
  const away = ctx.files.uploadUrl(keyOf(id, 'upload'), { mediaType, size, expiresAt });
  const origin = ctx.request.origin?.() ?? ctx.origin();
  return {
    url: away ?? ctx.services.upload.tickets.urlOf(origin, id, expiresAt),
    method: 'PUT',
    headers: [{ name: 'Content-Type', value: mediaType }],
    expiresAt,
    resumable: away === null,
  };
}

function parseFilename(filename: string): string {
  const name = parseName('filename', filename, MAX_NAME_LENGTH)
    .replace(/^.*[/\\]/s, '')
    .replace(TURNS, '');
  if (CONTROL.test(name)) throw invalid('filename', 'Must have no control characters');
  return parseName('filename', name, MAX_NAME_LENGTH);
}

const parseMediaType = (mediaType: string): string =>
  canonicalType(parseOptionalText('mediaType', mediaType, MAX_NAME_LENGTH));

function parseSize(size: number, limit: number): number {
  if (size < 1) throw invalid('size', 'Must be 1 or more');
  if (size > limit) throw invalid('size', `At most ${limit}`);
  return size;
}

function parseDuration(durationMs: number | null): number | null {
  if (durationMs === null || (durationMs >= 0 && durationMs <= MAX_DURATION_MS)) return durationMs;
  throw invalid('durationMs', `From 0 to ${MAX_DURATION_MS}`);
}

function parseWaveform(waveform: readonly number[] | null): Buffer | null {
  if (waveform === null) return null;
  const isLoudness = (value: number) => value >= 0 && value <= MAX_LOUDNESS;
  if (waveform.length !== WAVEFORM_LENGTH || !waveform.every(isLoudness)) {
    throw invalid('waveform', `${WAVEFORM_LENGTH} values from 0 to ${MAX_LOUDNESS}`);
  }
  return Buffer.from(waveform);
}
