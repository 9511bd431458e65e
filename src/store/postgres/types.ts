import { type CustomTypesConfig, types } from 'pg';

const { TIMESTAMPTZ, UUID, INT2, INT4, INT8, BOOL } = types.builtins;
/** Of these every value is written in ASCII. */
const PLAIN: ReadonlySet<number> = new Set([TIMESTAMPTZ, UUID, INT2, INT4, INT8, BOOL]);

export const isPlain = (typeId: number): boolean => PLAIN.has(typeId);

type ReadBinary = (bytes: Buffer, at: number) => unknown;

/** What is cheaper to write and to read than its text, on both sides. */
const BINARY: ReadonlyMap<number, ReadBinary> = new Map<number, ReadBinary>([
  [TIMESTAMPTZ, readMoment],
  [INT2, (bytes, at) => bytes.readInt16BE(at)],
  [INT4, (bytes, at) => bytes.readInt32BE(at)],
  [BOOL, (bytes, at) => bytes[at] === 1],
]);

export const binaryReaderOf = (typeId: number): ReadBinary | undefined => BINARY.get(typeId);

type TypeId = typeof TIMESTAMPTZ;
type Format = 'text' | 'binary';
type Parse<Value = unknown> = (text: string) => Value;

/** How values become JavaScript's: as `pg` has it, but for moments, which stand on every page. */
export const TYPES = {
  getTypeParser: (typeId: TypeId, format?: Format): Parse =>
    typeId === TIMESTAMPTZ && format !== 'binary' ? parseMoment : parserOf(typeId, format),
} satisfies CustomTypesConfig;

const parserOf: (typeId: TypeId, format?: Format) => Parse = types.getTypeParser;

// A column of moments holds no `infinity`.
const parseAnyMoment = parserOf(TIMESTAMPTZ, 'text') as Parse<Date>;

/** Connections are in UTC. What else there may be, such as a year before Christ, is left to `pg`. */
function parseMoment(text: string): Date {
  if (!text.endsWith('+00')) return parseAnyMoment(text);
  const moment = new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
  return Number.isNaN(moment.getTime()) ? parseAnyMoment(text) : moment;
}

/** PostgreSQL counts microseconds from the year 2000 on. */
const YEAR_2000_MS = Date.UTC(2000, 0);
const MAX_DATE_MS = 8_640_000_000_000_000;

function readMoment(bytes: Buffer, at: number): Date | number {
  const micros = bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
  const ms = Math.floor(micros / 1_000) + YEAR_2000_MS;
  // What is beyond is `infinity`, as `pg` has it.
  return Math.abs(ms) > MAX_DATE_MS ? ms * Infinity : new Date(ms);
}
