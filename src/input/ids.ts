import { invalid } from '../errors.ts';

export const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the server can have made this id; a query for any other finds nothing. */
export const isId = (id: string) => ID_PATTERN.test(id);

/** The id at `path` of an input; throws BAD_USER_INPUT when it is malformed. */
export function parseId(path: string, id: string): string {
  if (!isId(id)) throw invalid(path, 'Not an id', 'MALFORMED');
  return id;
}
