import sharp from 'sharp';
import type { Drawing } from '../../src/seed/drawings.ts';
import type { Person } from './people.ts';

const CREATE = `mutation ($input: CreateUploadInput!) {
  createUpload(input: $input) { media { id } upload { url method headers { name value } } }
}`;
const COMPLETE = `mutation ($mediaId: ID!) {
  completeUpload(input: { mediaId: $mediaId }) { media { state } }
}`;

interface Header {
  readonly name: string;
  readonly value: string;
}

/** A drawing as a picture that somebody has uploaded; gives its id. */
export async function uploadDrawing(owner: Person, { name, alt, svg }: Drawing): Promise<string> {
  const body = await sharp(Buffer.from(svg)).webp({ quality: 90 }).toBuffer();
  const file = { filename: `${name}.webp`, mediaType: 'image/webp', size: body.length };
  const input = { ...file, ...(alt && { alt }) };
  const { media, upload } = (await owner.ask(CREATE, { input })).createUpload;
  const headers = upload.headers.map(({ name: key, value }: Header) => [key, value]);
  await fetch(upload.url, { method: upload.method, headers, body: new Uint8Array(body) });
  const { state } = (await owner.ask(COMPLETE, { mediaId: media.id })).completeUpload.media;
  if (state !== 'READY') throw new Error(`${name} is ${state}`);
  return media.id;
}
