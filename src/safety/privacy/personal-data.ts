import type { EntityManager } from '@mikro-orm/postgresql';
import type { Shared } from '../../context.ts';
import type { Lease } from '../../jobs/kinds.ts';

/** What a domain needs that forgets somebody. */
export type Stores = Pick<
  Shared,
  'rootEm' | 'chatLog' | 'jobs' | 'mediaUses' | 'removeMessageParts'
> & {
  readonly config: Pick<Shared['config'], 'keepDeletedMessages'>;
};

type Row = object;

/** What a domain holds of people, and what becomes of it: a table that names people is named by one of these. */
export interface PersonalData {
  /** The lists that an export has of it, page by page. */
  readonly lists?: Readonly<
    Record<
      string,
      (
        em: EntityManager,
        userId: string,
        services: Shared['services'],
      ) => AsyncGenerator<readonly Row[]>
    >
  >;
  /** A few rows, in the transaction that ends the account. */
  eraseAtOnce?(em: EntityManager, userId: string): Promise<unknown>;
  /**
   * The rest, afterwards: step by step, as often as it takes. Resolves to whether nothing is left, and
   * throws where something is held up, once all else is done.
   */
  erase?(stores: Stores, userId: string, lease: Lease): Promise<boolean>;
}
