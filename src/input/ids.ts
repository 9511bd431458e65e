import { ID_PATTERN } from '../graphql/paging.ts';
import { invalid } from '../errors.ts';

/** Whether the server can have made this id; a query for any other finds nothing. */
export const isId = (id: string) => ID_PATTERN.test(id);

/** The id at `path` of an input; throws BAD_USER_INPUT when it is malformed. */
export function parseId(path: string, id: string): string {
  if (!isId(id)) throw invalid(path, 'Not an id');
  return id;
}
