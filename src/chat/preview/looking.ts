import { buffer } from 'node:stream/consumers';
import type { Outbound, OutboundAnswer } from '../../http/outbound/outbound.ts';
import type { FoundPreview } from './entity.ts';

const PATIENCE_MS = 5_000;
const MAX_BYTES = 1_048_576;
const PICTURE = /^image\//;

export interface Picture {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** What there is to show of a link. */
export interface Found extends Pick<FoundPreview, 'title' | 'description' | 'siteName'> {
  readonly picture: Picture | null;
}

/** Null where nothing is, or nothing that can be shown. A server that fails is as one that has nothing. */
export async function look(outbound: Outbound, url: string): Promise<Found | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const answer = await outbound.get(url, { accept: 'image/*', maxBytes: MAX_BYTES, signal });
    const picture = await readAnswer(answer, readPicture);
    return picture && { title: null, description: null, siteName: null, picture };
  } catch {
    return null;
  }
}

async function readPicture({ contentType, body }: OutboundAnswer): Promise<Picture | null> {
  if (!PICTURE.test(contentType)) return null;
  const bytes = await buffer(body);
  // What fills the bound may be cut there.
  if (bytes.length === 0 || bytes.length >= MAX_BYTES) return null;
  return { bytes, mediaType: contentType.replace(/\s*;.*$/, '') };
}

async function readAnswer<Result>(
  answer: OutboundAnswer,
  read: (answer: OutboundAnswer) => Promise<Result>,
): Promise<Result> {
  try {
    if (answer.status !== 200) throw new Error(`It answers with ${answer.status}`);
    return await read(answer);
  } finally {
    answer.close();
  }
}
