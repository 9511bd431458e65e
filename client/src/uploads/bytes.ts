import { ConfabError } from '../errors.ts';
import type { Answer, Send } from './sending.ts';
import type { Ticket } from './ticket.ts';

/** Proxies may keep a request until it is whole, or take none that is larger than so: a cut costs no more than this. */
const PIECE_BYTES = 8 * 1_024 * 1_024;
const VERSION = { 'tus-resumable': '1.0.0' };
const PIECE_TYPE = 'application/offset+octet-stream';

export const TICKET_OVER = 'TICKET_OVER';

interface Options {
  readonly ticket: Ticket;
  readonly file: Blob;
  /** How much of it is there; null where that is to be asked. */
  readonly from: number | null;
  readonly signal: AbortSignal;
  readonly send: Send;
  progressed(sent: number): void;
}

/** Sends what is missing: on from where it was, or, where that cannot be, all of it. */
export async function sendBytes(options: Options): Promise<void> {
  const { ticket, file, from, signal, send, progressed } = options;
  const { url } = ticket;
  if (!ticket.resumable) {
    const { method } = ticket;
    const headers = Object.fromEntries(ticket.headers.map(({ name, value }) => [name, value]));
    return taken(await send({ method, url, headers, body: file, signal, progressed }));
  }

  let at = from ?? (await askOffset(options));
  progressed(at);
  while (at < file.size) {
    const start = at;
    const end = Math.min(start + PIECE_BYTES, file.size);
    const answer = await send({
      method: 'PATCH',
      url,
      headers: { ...VERSION, 'upload-offset': String(start), 'content-type': PIECE_TYPE },
      body: file.slice(start, end),
      signal,
      progressed: (sent) => progressed(start + sent),
    });
    taken(answer);
    at = offsetOf(answer) ?? end;
  }
}

async function askOffset({ ticket: { url }, signal, send }: Options): Promise<number> {
  const progressed = () => undefined;
  const head = { method: 'HEAD', url, headers: VERSION, body: null, signal, progressed };
  const answer = await send(head);
  taken(answer);
  return offsetOf(answer) ?? 0;
}

function offsetOf(answer: Answer): number | null {
  const offset = answer.header('upload-offset');
  return offset === null ? null : Number(offset);
}

/** What a ticket that has ended is answered with, by our server and by others. */
const OVER = new Set([401, 403, 404, 410]);
const TOO_LARGE = 413;
/** What may be answered otherwise later: another one sends at the same time, too many do, and all that is the server's. */
const PASSING = new Set([408, 409, 423, 425, 429]);

function taken({ status, header }: Answer): void {
  if (status >= 200 && status < 300) return;
  const message = `The upload was answered with ${status}`;
  if (OVER.has(status)) throw new ConfabError(TICKET_OVER, message);
  if (status === TOO_LARGE) throw new ConfabError('TOO_LARGE', message);
  if (status < 500 && !PASSING.has(status)) throw new ConfabError('BAD_USER_INPUT', message);
  const retryAfter = Number(header('retry-after') ?? NaN);
  throw new ConfabError('UNAVAILABLE', message, {
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : null,
  });
}
