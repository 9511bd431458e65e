import { createReadStream } from 'node:fs';

/** How pages, drawings and documents begin. Markdown may begin with a paragraph of HTML. */
const MARKUP =
  /^\s*(<!doctype html|<(html|head|body|title|style|script|iframe|svg)[\s/>]|<\?xml|%pdf-|%!ps)/i;
const HEAD_LENGTH = 1_024;

/** Whether it is UTF-8 without NUL, and no page. */
export async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = '';
  try {
    for await (const chunk of createReadStream(path)) {
      // Without an encoding, a stream of a file gives buffers.
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (text.includes('\0')) return false;
      if (head.length < HEAD_LENGTH) head += text;
    }
    head += decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
  return !MARKUP.test(head);
}
