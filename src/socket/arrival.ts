import type { Duplex } from 'node:stream';

const FINAL = 0x80;
const OPCODE = 0x0f;
const MASKED = 0x80;
const LENGTH = 0x7f;
const MAX_HEADER_BYTES = 14;

/** Calls `onLate` when a message has been on its way for so long: ws tells only of whole ones. */
export function watchArrival(stream: Duplex, limitMs: number, onLate: () => void): void {
  const arrival = createArrival();
  let timer: NodeJS.Timeout | undefined;

  function check(): void {
    timer = undefined;
    if (arrival.beganAt === null) return;
    const leftMs = arrival.beganAt + limitMs - performance.now();
    if (leftMs <= 0) onLate();
    else timer = setTimeout(check, leftMs).unref();
  }

  stream.on('data', (chunk: Buffer) => {
    arrival.read(chunk);
    if (arrival.beganAt !== null) timer ??= setTimeout(check, limitMs).unref();
  });
  stream.once('close', () => clearTimeout(timer));
}

/** Follows what arrives by the headers of its frames (RFC 6455, 5.2). */
function createArrival() {
  const header = Buffer.alloc(MAX_HEADER_BYTES);
  let headerBytes = 0;
  let payloadLeft = 0;
  let isFragmented = false;
  const arrival = { beganAt: null as number | null, read };

  function read(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      arrival.beganAt ??= performance.now();
      if (payloadLeft > 0) {
        const bytes = Math.min(payloadLeft, chunk.length - at);
        payloadLeft -= bytes;
        at += bytes;
      } else {
        header[headerBytes++] = chunk[at++] ?? 0;
        if (headerBytes < headerLength(header, headerBytes)) continue;
        headerBytes = 0;
        payloadLeft = payloadLength(header);
        if (isData(header)) isFragmented = !(header.readUInt8(0) & FINAL);
      }
      if (payloadLeft === 0 && !isFragmented) arrival.beganAt = null;
    }
  }

  return arrival;
}

/** Frames of control may stand between the fragments of a message. */
const isData = (header: Buffer) => (header.readUInt8(0) & OPCODE) < 8;

function headerLength(header: Buffer, known: number): number {
  if (known < 2) return 2;
  const second = header.readUInt8(1);
  const length = second & LENGTH;
  return 2 + (length === 126 ? 2 : length === 127 ? 8 : 0) + (second & MASKED ? 4 : 0);
}

function payloadLength(header: Buffer): number {
  const length = header.readUInt8(1) & LENGTH;
  if (length === 126) return header.readUInt16BE(2);
  if (length === 127) return header.readUInt32BE(2) * 2 ** 32 + header.readUInt32BE(6);
  return length;
}
