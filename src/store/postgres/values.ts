/** What a statement takes, also in arrays. */
export type Param = string | number | boolean | Date | Buffer | null | undefined | readonly Param[];

/** As PostgreSQL reads it: text, or bytes as they are. */
export function encode(value: Param): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value;
  if (value instanceof Date) return value.toISOString();
  if (isList(value)) return `{${value.map(encodeElement).join()}}`;
  return String(value);
}

function encodeElement(value: Param): string {
  if (isList(value)) return String(encode(value));
  const encoded = encode(value);
  if (encoded === null) return 'NULL';
  if (Buffer.isBuffer(encoded)) return `"\\\\x${encoded.toString('hex')}"`;
  return `"${encoded.replace(/["\\]/g, '\\$&')}"`;
}

const isList = (value: Param): value is readonly Param[] => Array.isArray(value);
