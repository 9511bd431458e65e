import { Migration } from '@mikro-orm/migrations';

/**
 * A migration outside a transaction, for what PostgreSQL does only there: it builds an index while
 * everybody goes on writing. It may end half-way, and is then run again from its beginning: each
 * statement must be good for that, as those of these methods are.
 */
export abstract class OnlineMigration extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  /** `definition` is all that stands after its name, as in `on "messages" ("chat_id")`. */
  protected createIndex(name: string, definition: string, { unique = false } = {}): void {
    // What a run that was cut off has left under this name is not valid.
    this.dropIndex(name);
    this.addSql(`create ${unique ? 'unique ' : ''}index concurrently "${name}" ${definition}`);
  }

  /** The old one serves until the new one is there. */
  protected replaceIndex(name: string, definition: string): void {
    this.createIndex(`${name}_new`, definition);
    this.dropIndex(name);
    this.addSql(`alter index "${name}_new" rename to "${name}"`);
  }

  protected dropIndex(name: string): void {
    this.addSql(`drop index concurrently if exists "${name}"`);
  }

  /** It waits for whoever is in a transaction and holds nobody up, so that there is no hurry. */
  override addSql(sql: Parameters<Migration['addSql']>[0]): void {
    if (this.getQueries().length === 0) super.addSql('set lock_timeout = 0');
    super.addSql(sql);
  }
}
