import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { batchAlike, groupByKey } from '../../store/statement/align.ts';
import type { ListedUser, PeoplePageKey, PeoplePages } from './people-pages-repository.ts';

/** Pages of a list of people: one more row than the page's size where there are more. */
export function createPeoplePageLoader(em: EntityManager, { choose, read }: PeoplePages) {
  const keyOf = ({ ownerId, viewerId, size, after, lookAhead }: PeoplePageKey) =>
    `${ownerId} ${viewerId} ${size} ${after?.moment} ${after?.id} ${choose(lookAhead)}`;

  return new DataLoader<PeoplePageKey, ListedUser[], string>(
    async (keys) =>
      batchAlike(
        keys,
        ({ lookAhead }) => choose(lookAhead),
        async (alike, lookAhead) =>
          groupByKey([...alike.keys()], await read(em, alike, lookAhead), (row) => row.page),
      ),
    { cacheKeyFn: keyOf },
  );
}
