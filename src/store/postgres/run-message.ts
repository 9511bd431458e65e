const codeOf = (letter: string) => letter.charCodeAt(0);
const [BIND, EXECUTE, SYNC] = [codeOf('B'), codeOf('E'), codeOf('S')];
/** All rows of the statement just bound, and that this is everything for now. */
const EXECUTE_AND_SYNC = Buffer.from([EXECUTE, 0, 0, 0, 9, 0, 0, 0, 0, 0, SYNC, 0, 0, 0, 4]);

/** How each column is to come: a count, then 0 for text or 1 for binary, as PostgreSQL reads it. */
export function formatsOf(columns: readonly { readonly readBinary: unknown }[]): Buffer {
  const formats = Buffer.alloc(2 + 2 * columns.length);
  formats.writeInt16BE(columns.length);
  columns.forEach(({ readBinary }, index) =>
    formats.writeInt16BE(readBinary ? 1 : 0, 2 + 2 * index),
  );
  return formats;
}

/** Runs a statement that the connection has parsed; in one piece, since each one that is sent is dear. */
export function runMessage(
  statement: string,
  values: readonly (string | Buffer | null)[],
  formats: Buffer,
): Buffer {
  const ofValues = values.reduce(
    (sum, value) => sum + 2 + 4 + (value === null ? 0 : Buffer.byteLength(value)),
    2 + 2,
  );
  const end = 1 + 4 + 1 + Buffer.byteLength(statement) + 1 + ofValues + formats.length;
  const message = Buffer.allocUnsafe(end + EXECUTE_AND_SYNC.length);

  let at = message.writeUInt8(BIND, 0);
  at = message.writeInt32BE(end - 1, at);
  // The portal has no name.
  at = message.writeUInt8(0, at);
  at += message.write(statement, at);
  at = message.writeUInt8(0, at);
  at = message.writeInt16BE(values.length, at);
  for (const value of values) at = message.writeInt16BE(Buffer.isBuffer(value) ? 1 : 0, at);
  at = message.writeInt16BE(values.length, at);
  for (const value of values) {
    const length = value === null ? -1 : writeValue(message, value, at + 4);
    at = message.writeInt32BE(length, at) + Math.max(length, 0);
  }
  at += formats.copy(message, at);
  EXECUTE_AND_SYNC.copy(message, at);
  return message;
}

const writeValue = (message: Buffer, value: string | Buffer, at: number): number =>
  Buffer.isBuffer(value) ? value.copy(message, at) : message.write(value, at);
