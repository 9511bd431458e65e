import { Migration } from '@mikro-orm/migrations';

/** A search passes over nobody who is gone. */
export class Migration20261129100801_present_users extends Migration {
  override up(): void {
    this.rebuild(' where "deleted_at" is null');
  }

  override down(): void {
    this.rebuild('');
  }

  private rebuild(where: string): void {
    this.addSql('drop index "users_username_prefix"');
    this.addSql('drop index "users_username_trigram"');
    this.addSql(
      `create index "users_username_prefix" on "users" (lower("username"::text) collate "C")${where}`,
    );
    this.addSql(
      `create index "users_username_trigram" on "users" using gin (lower("username"::text) gin_trgm_ops)${where}`,
    );
  }
}
