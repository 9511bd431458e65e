import { buffer } from 'node:stream/consumers';
import type { Outbound, OutboundAnswer } from '../../http/outbound/outbound.ts';
import { type Page, readPage } from './page.ts';

const MAX_BYTES = 1_048_576;
const PAGE = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/;
const PICTURE = /^image\//;
const NO_PAGE: Page = { title: null, description: null, siteName: null, imageUrl: null };

export interface Picture {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** What there is to show of a link: a page that has a title, or a picture. */
export interface Found extends Omit<Page, 'imageUrl'> {
  readonly picture: Picture | null;
}

/** Null where nothing is, or nothing that says what it is. A server that fails is as one that has nothing. */
export async function look(outbound: Outbound, url: string): Promise<Found | null> {
  // For all of it: the page, where it leads, and its picture.
  const signal = AbortSignal.timeout(outbound.patienceMs);
  const ask = (address: string, accept: string) =>
    outbound.get(address, { accept, maxBytes: MAX_BYTES, signal });
  try {
    const answer = await ask(url, 'text/html,application/xhtml+xml,image/*;q=0.9');
    const { imageUrl, ...page } = await readAnswer(answer, readWell);
    if (page.picture) return page;
    if (page.title === null) return null;
    return { ...page, picture: await lookAtPicture(imageUrl, answer.url, ask) };
  } catch {
    return null;
  }
}

/** The page stands without its picture. */
async function lookAtPicture(
  address: string | null,
  base: string,
  ask: (address: string, accept: string) => Promise<OutboundAnswer>,
): Promise<Picture | null> {
  if (address === null || !URL.canParse(address, base)) return null;
  try {
    return await readAnswer(await ask(new URL(address, base).href, 'image/*'), readPicture);
  } catch {
    return null;
  }
}

async function readWell(answer: OutboundAnswer): Promise<Page & Pick<Found, 'picture'>> {
  if (PICTURE.test(answer.contentType)) return { ...NO_PAGE, picture: await readPicture(answer) };
  const isPage = PAGE.test(answer.contentType);
  const page = isPage ? await readPage(answer.body, answer.contentType) : NO_PAGE;
  return { ...page, picture: null };
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
