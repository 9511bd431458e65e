declare const encoded: unique symbol;

/**
 * Bytes as a string that has a character for each of them: a stream writes it as it is, without
 * encoding it once more for everyone who gets it, and what is put together from some costs no copy.
 */
export type Bytes = string & { readonly [encoded]: true };

export const bytesOf = (text: string): Bytes => Buffer.from(text).toString('latin1') as Bytes;

const FINAL_TEXT = 0x81;

/** A message as a frame of its own: text, whole and unmasked, as a server sends it (RFC 6455, 5.2). */
export const frameOf = (message: Bytes): Bytes => (headerOf(message.length) + message) as Bytes;

function headerOf(length: number): string {
  if (length < 126) return String.fromCharCode(FINAL_TEXT, length);
  if (length < 2 ** 16) return String.fromCharCode(FINAL_TEXT, 126, length >> 8, length & 255);
  const bytes = [24, 16, 8, 0].map((shift) => (length >> shift) & 255);
  return String.fromCharCode(FINAL_TEXT, 127, 0, 0, 0, 0, ...bytes);
}
