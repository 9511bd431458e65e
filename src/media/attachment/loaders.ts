import DataLoader from 'dataloader';
import { type InPage, inPages } from '../../store/statement/page-loader.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import type { MediaRow } from '../media/entity.ts';

/** What a list reads of media: what is not asked for is not there. */
export type ListedMedia = MediaRow & InPage;

interface Options<Owner> {
  /** What is attached to each of them, in its order. */
  read(lookAhead: LookAhead, owners: readonly Owner[]): Promise<readonly ListedMedia[]>;
  /** The same text for all for whom the same is read. */
  choose(lookAhead: LookAhead): string;
  keyOf(owner: Owner): string;
}

/** Reads what is attached to all that are shown together in one statement. */
export function createAttachmentLoader<Owner>({ read, choose, keyOf }: Options<Owner>) {
  const loaders = new Map<string, DataLoader<Owner, readonly MediaRow[], string>>();

  const createLoader = (lookAhead: LookAhead) =>
    new DataLoader<Owner, readonly MediaRow[], string>(
      async (owners) => inPages(owners.length, await read(lookAhead, owners)),
      { cacheKeyFn: keyOf },
    );

  return {
    load(owner: Owner, lookAhead: LookAhead): Promise<readonly MediaRow[]> {
      const choice = choose(lookAhead);
      const loader = loaders.get(choice) ?? createLoader(lookAhead);
      loaders.set(choice, loader);
      return loader.load(owner);
    },
    clearAll: () => loaders.clear(),
  };
}
