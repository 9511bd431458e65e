import { TextDecoder } from 'node:util';

/** So far into a page its own word on its charset is looked for, as browsers do. */
const SNIFFED_BYTES = 1_024;

const MARKS = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
];
const OF_HEADER = /;\s*charset\s*=\s*"?(?<charset>[^\s";]+)/i;
const OF_META = /<meta\s[^>]*?charset\s*=\s*["']?\s*(?<charset>[^\s"'/>;]+)/i;

/** The text of a page as its bytes come, by the charset that they, their header or the page tells. */
export async function* decode(
  body: AsyncIterable<Buffer>,
  contentType: string,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let start = Buffer.alloc(0);
  for await (const chunk of body) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < SNIFFED_BYTES) continue;
    decoder = decoderFor(start, contentType);
    yield decoder.decode(start, { stream: true });
  }
  yield decoder ? decoder.decode() : decoderFor(start, contentType).decode(start);
}

function decoderFor(start: Buffer, contentType: string): TextDecoder {
  const told =
    MARKS.find(({ bytes }) => bytes.every((byte, place) => start[place] === byte))?.charset ??
    OF_HEADER.exec(contentType)?.groups?.['charset'] ??
    ofMeta(start.subarray(0, SNIFFED_BYTES).toString('latin1'));
  try {
    return new TextDecoder(told);
  } catch {
    return new TextDecoder();
  }
}

/** What reads as if each letter were one byte has no letters of two. */
function ofMeta(start: string): string | undefined {
  const told = OF_META.exec(start)?.groups?.['charset'];
  return told && /^utf-?16/i.test(told) ? undefined : told;
}
