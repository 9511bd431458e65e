import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { alignOrNull } from '../../store/statement/align.ts';
import type { MediaRow } from './entity.ts';
import type { MediaUses } from './uses-repository.ts';

/** How long a file that is gone may still be given. */
const MAX_AGE_MS = 800;
const MAX_REMEMBERED = 10_000;

/** The files that may be fetched now, as the database knew them up to a second ago: who looks at a video asks for it many times. */
export interface RecentMedia {
  find(id: string): Promise<MediaRow | null>;
}

export function createRecentMedia(
  em: EntityManager,
  { served }: Pick<MediaUses, 'served'>,
): RecentMedia {
  const questions = new DataLoader<string, MediaRow | null>(
    async (ids) => alignOrNull(ids, await served(em, ids), (media) => media.id),
    { cache: false },
  );
  const answers = new LRUCache<string, Promise<MediaRow | null>>({
    max: MAX_REMEMBERED,
    ttl: MAX_AGE_MS,
  });

  return {
    find(id) {
      const known = answers.get(id);
      if (known) return known;
      const answer = questions.load(id);
      answers.set(id, answer);
      answer.catch(() => answers.delete(id));
      return answer;
    },
  };
}
