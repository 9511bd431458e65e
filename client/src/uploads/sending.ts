import { networkError } from '../errors.ts';

export interface Sending {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob | null;
  readonly signal: AbortSignal;
  /** How many bytes of the body are on their way. */
  progressed(sent: number): void;
}

export interface Answer {
  readonly status: number;
  header(name: string): string | null;
}

export type Send = (sending: Sending) => Promise<Answer>;

/** A connection on which nothing moves is given up after so long. */
const SILENCE_MS = 60_000;
/** Where nobody tells whether something moves. */
const PIECE_MS = 300_000;

/** What tells how far it is, where there is such a thing. */
export const senderOf = (given: typeof fetch | undefined): Send =>
  given || typeof XMLHttpRequest === 'undefined' ? sendBy(given ?? fetch) : sendByBrowser;

const sendBy =
  (send: typeof fetch): Send =>
  async ({ method, url, headers, body, signal, progressed }) => {
    const limits = AbortSignal.any([signal, AbortSignal.timeout(PIECE_MS)]);
    const response = await send(url, { method, headers, body, signal: limits });
    await response.arrayBuffer();
    progressed(body?.size ?? 0);
    return { status: response.status, header: (name) => response.headers.get(name) };
  };

const sendByBrowser: Send = ({ method, url, headers, body, signal, progressed }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = () => request.abort();
    const moved = () => {
      clearTimeout(silence);
      silence = setTimeout(end, SILENCE_MS);
    };
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded }) => {
      moved();
      progressed(loaded);
    });
    request.addEventListener('load', () =>
      resolve({ status: request.status, header: (name) => request.getResponseHeader(name) }),
    );
    request.addEventListener('loadend', (event) => {
      clearTimeout(silence);
      signal.removeEventListener('abort', end);
      // Nothing happens where it was loaded.
      reject(networkError(event));
    });
    signal.addEventListener('abort', end);
    moved();
    request.send(body);
  });
