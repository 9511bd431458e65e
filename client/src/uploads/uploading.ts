import { ConfabError, isPassing, networkError } from '../errors.ts';
import {
  CompleteUploadDocument,
  CreateUploadDocument,
  DeleteUploadDocument,
  MediaDocument,
} from '../gql/uploads.ts';
import { backoffMs, createPause, retryMs } from '../pause.ts';
import type { MediaRecord } from '../records.ts';
import type { Ask } from '../request.ts';
import type { FileFacts, Job, UploadOptions } from '../uploads.ts';
import { sendBytes, TICKET_OVER } from './bytes.ts';
import { senderOf } from './sending.ts';
import type { Ticket } from './ticket.ts';

/** A file that no ticket is enough for is given up. */
const MOST_TICKETS = 4;

/** Until the server has the file and has looked at it, over cuts and reloads; what it refuses is thrown. */
export async function uploadFile(job: Job, options: UploadOptions): Promise<MediaRecord> {
  const { ask, fetch } = options;
  const { facts, file, signal } = job;
  const send = senderOf(fetch);
  const { size } = facts;
  let { ticket } = job;
  let from: number | null = null;
  let sent = 0;
  let tickets = 0;
  let failures = 0;

  function progressed(bytes: number): void {
    if (bytes > sent) failures = 0;
    sent = bytes;
    job.progressed({ sent, size, failure: null });
  }

  for (;;) {
    try {
      signal.throwIfAborted();
      if (!ticket) {
        ticket = await createTicket(ask, facts);
        from = 0;
        tickets += 1;
        job.begun(ticket);
      }
      await sendBytes({ ticket, file, from, signal, send, progressed });
      return await complete(options, ticket.mediaId, signal);
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOf(error);
      from = null;
      const isOver = failure.code === TICKET_OVER || (ticket !== null && isLate(ticket));
      if (isOver && tickets < MOST_TICKETS) {
        ticket = null;
        continue;
      }
      const maySucceed: boolean = isPassing(failure);
      if (!maySucceed) throw failure;
      job.progressed({ sent, size, failure });
      await pause(options, retryMs(failure, failures++), signal);
    }
  }
}

async function createTicket(ask: Ask, facts: FileFacts): Promise<Ticket> {
  const { filename, mediaType, size, alt, durationMs, waveform } = facts;
  const input = { filename, mediaType, size, alt, durationMs, waveform: waveform && [...waveform] };
  const { media, upload } = (await ask(CreateUploadDocument, { input })).createUpload;
  const { url, method, headers, resumable, expiresAt } = upload;
  const plain = headers.map(({ name, value }) => ({ name, value }));
  return { mediaId: media.id, url, method, headers: plain, resumable, expiresAt };
}

/** A store that is not ours may hide from a page why it refuses: what fails by then has probably ended. */
const isLate = ({ resumable, expiresAt }: Ticket): boolean =>
  !resumable && expiresAt !== undefined && Date.parse(expiresAt) < Date.now();

/** Where bytes are missing, some were lost on the way, and they are sent once more. */
function failureOf(error: unknown): ConfabError {
  const isUnfinished = error instanceof ConfabError && error.code === 'CONFLICT';
  return error instanceof ConfabError && !isUnfinished ? error : networkError(error);
}

/** How long it takes to look at a file depends on the file. */
async function complete(
  options: UploadOptions,
  id: string,
  signal: AbortSignal,
): Promise<MediaRecord> {
  const { ask } = options;
  let { media } = (await ask(CompleteUploadDocument, { input: { mediaId: id } })).completeUpload;
  for (let looks = 3; media.state === 'PROCESSING'; looks++) {
    await pause(options, backoffMs(looks), signal);
    const now = (await ask(MediaDocument, { id })).media;
    if (!now) throw new ConfabError(TICKET_OVER, 'The upload is gone');
    media = now;
  }
  if (media.state === 'READY') return media;
  if (media.failure === 'EXPIRED') throw new ConfabError(TICKET_OVER, 'The upload has expired');
  throw new ConfabError(media.failure ?? 'UNREADABLE', 'The server does not take this file');
}

/** Sooner where the network is back, or nobody waits any more. */
async function pause(
  { watchNetwork }: UploadOptions,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { wait, end } = createPause();
  const stopWatching = watchNetwork({ returned: end, lost: () => undefined });
  signal.addEventListener('abort', end);
  try {
    await wait(ms);
  } finally {
    stopWatching();
    signal.removeEventListener('abort', end);
  }
  signal.throwIfAborted();
}

export async function forget(ask: Ask, mediaIds: readonly string[]): Promise<void> {
  for (const mediaId of mediaIds) await ask(DeleteUploadDocument, { input: { mediaId } });
}
