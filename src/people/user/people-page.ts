import {
  decodeMomentCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import type { ListedUser, PeoplePageKey } from './people-pages-repository.ts';

/** Which part of a list of people is asked for; throws BAD_USER_INPUT where it is none. */
export const parsePeoplePlace = ({ first, after }: ForwardArgs) => ({
  size: parsePageSize(first),
  after: decodeMomentCursor(after),
});

/** The part of a list that a key names. */
export async function readPeoplePage(
  loader: { load(key: PeoplePageKey): Promise<ListedUser[]> },
  key: PeoplePageKey,
  { after }: ForwardArgs,
): Promise<Page<ListedUser>> {
  const rows = await loader.load(key);
  return forwardPage(rows, key.size, after, ({ since, id }) =>
    encodeCursor(since.toISOString(), id),
  );
}
