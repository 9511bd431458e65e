import { type CustomTypesConfig, types } from 'pg';

const { TIMESTAMPTZ, UUID, INT2, INT4, INT8, BOOL } = types.builtins;
/** Of these every value is written in ASCII. */
const PLAIN: ReadonlySet<number> = new Set([TIMESTAMPTZ, UUID, INT2, INT4, INT8, BOOL]);

export const isPlain = (typeId: number): boolean => PLAIN.has(typeId);

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
