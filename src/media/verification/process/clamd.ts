import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { Refusal } from './refusal.ts';

const TRIES = 3;
const PATIENCE_MS = 60_000;
const PIECE_BYTES = 64 * 1_024;
const USUAL_PORT = 3_310;

/** Has ClamAV look at a file. Throws a Refusal where it finds something, and any other error where it does not say. */
export async function scan(url: string, path: string): Promise<void> {
  const answer = await ask(url, path, TRIES);
  if (answer.endsWith(' OK')) return;
  if (answer.endsWith(' FOUND')) throw new Refusal('INFECTED', answer);
  // Its StreamMaxLength is below ours. What it cannot look at does not pass.
  if (answer.includes('size limit exceeded')) throw new Refusal('TOO_LARGE', answer);
  throw new Error(`clamd did not decide: ${answer}`);
}

/** What is too large for it, it does not hear to its end: its answer may be lost as it hangs up. */
async function ask(url: string, path: string, tries: number): Promise<string> {
  try {
    return await talk(url, piecesOf(path));
  } catch (error) {
    if (tries > 1) return ask(url, path, tries - 1);
    if ((await talk(url, ['zPING\0'])) !== 'PONG') throw error;
    throw new Refusal('TOO_LARGE', 'clamd lives, and does not hear this file to its end');
  }
}

async function talk(
  url: string,
  pieces: Iterable<string> | AsyncIterable<string | Buffer>,
): Promise<string> {
  const socket = connect({ ...placeOf(url), signal: AbortSignal.timeout(PATIENCE_MS) });
  let answer = '';
  let cause: unknown;
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.on('error', (error) => (cause = error));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  for await (const piece of pieces) {
    if (answer !== '' || socket.destroyed) break;
    await Promise.race([new Promise((resolve) => socket.write(piece, resolve)), closed]);
  }
  // It may keep the connection.
  socket.on('data', () => answer.includes('\0') && socket.destroy());
  if (answer.includes('\0')) socket.destroy();
  await closed;
  if (answer !== '') return answer.replace(/\0.*$/s, '');
  throw new Error('clamd does not answer', { cause });
}

async function* piecesOf(path: string) {
  yield 'zINSTREAM\0';
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    // Without an encoding, a stream of a file gives buffers.
    yield lengthOf((piece as Buffer).length);
    yield piece as Buffer;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function placeOf(url: string) {
  const { protocol, hostname, port, pathname } = new URL(url);
  if (protocol === 'unix:') return { path: pathname };
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || USUAL_PORT };
}
