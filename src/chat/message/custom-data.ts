import { parseJson } from '../../input/json.ts';

/** As it is stored; null, and what is absent, is none. */
export const parseCustomData = (value: unknown): string | null =>
  value === null || value === undefined ? null : parseJson('customData', value);

/** Undefined where it stays. */
export const parseNewCustomData = (value: unknown): string | null | undefined =>
  value === undefined ? undefined : parseCustomData(value);
