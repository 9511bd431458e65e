import { type CustomTypesConfig, types } from 'pg';

const { TIMESTAMPTZ, UUID, INT2, INT4, INT8, BOOL } = types.builtins;
/** Of these every value is written in ASCII. */
const PLAIN: ReadonlySet<number> = new Set([TIMESTAMPTZ, UUID, INT2, INT4, INT8, BOOL]);

export const isPlain = (typeId: number): boolean => PLAIN.has(typeId);

/** How values become JavaScript's: as `pg` has it, but for moments, which stand on every page. */
export const TYPES: CustomTypesConfig = {
  getTypeParser: (typeId, format) =>
    typeId === TIMESTAMPTZ && format !== 'binary'
      ? parseMoment
      : types.getTypeParser(typeId, format as 'text'),
};

const parseAnyMoment = types.getTypeParser(TIMESTAMPTZ, 'text');

/** Connections are in UTC. What else there may be, such as a year before Christ, is left to `pg`. */
function parseMoment(text: string): Date {
  if (!text.endsWith('+00')) return parseAnyMoment(text);
  const moment = new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
  return Number.isNaN(moment.getTime()) ? parseAnyMoment(text) : moment;
}
