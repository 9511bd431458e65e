import { EventEmitter } from 'node:events';
import { Client, type ClientConfig } from 'pg';
import { type Wire, wireOf } from './wire.ts';

/** Before what a message says stand its code and its length, which counts itself and not the code. */
const HEADER_BYTES = 5;
const DATA_ROW = 'D'.charCodeAt(0);

/**
 * A client of `pg` whose rows are handed on as they came. `pg` makes texts of all their values before
 * anybody has asked, which is a good part of what a page costs it; everything else it reads itself.
 */
export class RowClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const wire = wireOf(this);
    if (wire) handOnRows(wire);
  }
}

/** A row's bytes, which are good until the event is over: a count of values, then the length and the bytes of each. */
export class DataRow {
  readonly name = 'dataRow';
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;

  constructor(bytes: Buffer, start: number, end: number) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /** For the queries of `pg` itself. */
  get fields(): (string | null)[] {
    const fields: (string | null)[] = [];
    for (let at = this.start + 2; at < this.end;) {
      const length = this.bytes.readInt32BE(at);
      at += 4;
      fields.push(length < 0 ? null : this.bytes.toString('utf8', at, at + length));
      at += Math.max(length, 0);
    }
    return fields;
  }
}

function handOnRows(wire: Wire): void {
  const { attachListeners } = wire;
  wire.attachListeners = (stream) => {
    const others = new EventEmitter();
    attachListeners.call(wire, others);
    const read = createReader(
      (row) => void wire.emit('dataRow', row),
      (messages) => void others.emit('data', messages),
    );
    stream.on('data', read);
  };
}

/** Takes what comes, wherever it was cut, and hands on what is whole: rows one by one, others together. */
function createReader(onRow: (row: DataRow) => void, onOthers: (messages: Buffer) => void) {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let neededBytes = HEADER_BYTES;

  return (chunk: Buffer): void => {
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes < neededBytes) return;
    const bytes = waiting.length === 1 ? chunk : Buffer.concat(waiting);
    let at = 0;
    let othersFrom = 0;
    for (;;) {
      const end = at + lengthOf(bytes, at);
      if (end > bytes.length) break;
      if (bytes[at] === DATA_ROW) {
        if (othersFrom < at) onOthers(bytes.subarray(othersFrom, at));
        onRow(new DataRow(bytes, at + HEADER_BYTES, end));
        othersFrom = end;
      }
      at = end;
    }
    neededBytes = lengthOf(bytes, at);
    waiting = at < bytes.length ? [bytes.subarray(at)] : [];
    waitingBytes = bytes.length - at;
    if (othersFrom < at) onOthers(bytes.subarray(othersFrom, at));
  };
}

/** Of the message that begins there, or of its header where that is not there yet. */
const lengthOf = (bytes: Buffer, at: number): number =>
  at + HEADER_BYTES > bytes.length ? HEADER_BYTES : bytes.readUInt32BE(at + 1) + 1;
