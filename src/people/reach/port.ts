import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * What a higher domain keeps of whether two people may reach each other, changed in the transaction in
 * which one blocks the other, or no longer does.
 */
export interface ReachPort {
  /** Called first, before the two are held: it locks what `changed` will write. */
  lock(em: EntityManager, userIds: readonly [string, string]): Promise<unknown>;
  /** Called last, once their block is written. */
  changed(em: EntityManager, userIds: readonly [string, string]): Promise<unknown>;
}
