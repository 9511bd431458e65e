import type { Caller } from './person.ts';

const CREATE = `mutation ($input: CreateUploadInput!) {
  createUpload(input: $input) {
    media { id state }
    upload { url method headers { name value } expiresAt resumable }
  }
}`;
const COMPLETE = `mutation ($mediaId: ID!) {
  completeUpload(input: { mediaId: $mediaId }) {
    media { id kind state failure mediaType size url previewUrl urlExpiresAt }
  }
}`;

export interface Draft {
  readonly filename?: string;
  readonly mediaType?: string;
  readonly size?: number;
  readonly [more: string]: unknown;
}

/** A ticket for so many bytes of text. */
export async function createUpload(person: Caller, draft: Draft = {}) {
  const input = { filename: 'note.txt', mediaType: 'text/plain', size: 5, ...draft };
  const { createUpload: payload } = await person.run(CREATE, { input });
  return {
    id: payload.media.id as string,
    ...(payload.upload as {
      readonly url: string;
      readonly method: string;
      readonly headers: readonly { readonly name: string; readonly value: string }[];
      readonly expiresAt: string;
      readonly resumable: boolean;
    }),
  };
}

export const completeUpload = async (person: Caller, mediaId: string) =>
  (await person.run(COMPLETE, { mediaId })).completeUpload.media;

/** Sends all of it. */
export const put = (url: string, body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
  fetch(url, { method: 'PUT', body, headers });

/** A file that is there, verified. */
export async function upload(
  person: Caller,
  content: string | Uint8Array<ArrayBuffer> = 'hello',
  draft: Draft = {},
) {
  const { id, url } = await createUpload(person, { size: Buffer.byteLength(content), ...draft });
  const { status } = await put(url, content);
  if (status !== 201) throw new Error(`The upload was answered with ${status}`);
  return completeUpload(person, id);
}
