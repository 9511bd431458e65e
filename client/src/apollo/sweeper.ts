import type { InMemoryCache } from '@apollo/client';

/** Evicts what was dropped as soon as nothing else in the cache shows it; `gc` would evict what it was never told of. */
export function createSweeper(cache: InMemoryCache) {
  const dropped = new Set<string>();
  let isDue = false;

  function sweep(): void {
    isDue = false;
    const shown = new Set<unknown>();
    collectReferences(cache.extract(), shown);
    cache.batch({
      update() {
        for (const id of dropped) {
          if (shown.has(id)) continue;
          dropped.delete(id);
          cache.evict({ id });
        }
      },
    });
  }

  return {
    keep: (id: string) => void dropped.delete(id),
    drop(id: string): void {
      dropped.add(id);
      // Messages leave a page at a time.
      if (!isDue) queueMicrotask(sweep);
      isDue = true;
    },
  };
}

function collectReferences(value: unknown, found: Set<unknown>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('__ref' in value) found.add(value.__ref);
  for (const part of Object.values(value)) collectReferences(part, found);
}
