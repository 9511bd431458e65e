import { Migration } from '@mikro-orm/migrations';

export class Migration20261121164053_unread_index extends Migration {
  override up(): void {
    this.addSql(
      `create index "messages_unread_index" on "messages" ("chat_id", "seq") include ("sender_id") where "kind" <> 'SYSTEM' and "deleted_at" is null`,
    );
    // Only what has been vacuumed is counted by an index alone, and what is unread is new.
    this.addSql(`alter table "messages" set (autovacuum_vacuum_insert_scale_factor = 0.01)`);
  }

  override down(): void {
    this.addSql(`alter table "messages" reset (autovacuum_vacuum_insert_scale_factor)`);
    this.addSql(`drop index "messages_unread_index"`);
  }
}
