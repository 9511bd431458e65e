import type { EntityManager } from '@mikro-orm/postgresql';
import { namesSampled } from './repository.ts';

const SAMPLE_KEPT_MS = 10 * 60_000;
/** What a name must have of a term's trigrams before PostgreSQL compares the two. */
const SHARED_PART = 0.3;
/** So many comparisons take some 20 ms. */
const MAX_COMPARED = 5_000;

interface Sample {
  readonly names: readonly ReadonlySet<string>[];
  /** How many names each of them stands for. */
  readonly weight: number;
}

/** Tells which terms resemble so many names that comparing all of them would take too long. */
export interface Resemblance {
  isRare(term: string): Promise<boolean>;
}

/** It estimates by the sample that PostgreSQL's own statistics keep of each kind of name. */
export function createResemblance(em: EntityManager): Resemblance {
  let samples: Promise<readonly Sample[]> | undefined;
  let readAt = 0;

  async function read(): Promise<readonly Sample[]> {
    const rows = await namesSampled(em);
    return rows.map(({ names, count }) => ({
      names: names.map(trigramsOf),
      weight: count / names.length,
    }));
  }

  return {
    async isRare(term) {
      if (Date.now() - readAt > SAMPLE_KEPT_MS) {
        readAt = Date.now();
        samples = read();
        samples.catch(() => (readAt = 0));
      }
      const trigrams = [...trigramsOf(term)];
      const isCompared = (name: ReadonlySet<string>) =>
        trigrams.filter((one) => name.has(one)).length >= SHARED_PART * trigrams.length;
      return ((await samples) ?? []).every(
        ({ names, weight }) => names.filter(isCompared).length * weight <= MAX_COMPARED,
      );
    },
  };
}

/** As pg_trgm makes them: of each word, with two blanks before it and one behind. */
function trigramsOf(text: string): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const letters = [' ', ' ', ...word, ' '];
    for (let at = 0; at + 3 <= letters.length; at += 1) {
      trigrams.add(letters.slice(at, at + 3).join(''));
    }
  }
  return trigrams;
}
