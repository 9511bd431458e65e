import { Migration } from '@mikro-orm/migrations';

/** What a system message tells, piece by piece: messages that are older have none. */
export class Migration20261129135048_system_changes extends Migration {
  override up(): void {
    this.addSql(`alter table "messages" add column "system_change" jsonb null`);
  }

  override down(): void {
    this.addSql(`alter table "messages" drop column "system_change"`);
  }
}
