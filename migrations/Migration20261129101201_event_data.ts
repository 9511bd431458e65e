import { Migration } from '@mikro-orm/migrations';

/**
 * What events of a chat's log hold beside ids. The columns for members' go by a breaking migration, once no node reads
 * them any more.
 */
export class Migration20261129101201_event_data extends Migration {
  override up(): void {
    this.addSql(`alter table "chat_events" add column "data" jsonb null`);
  }

  override down(): void {
    this.addSql(`alter table "chat_events" drop column "data"`);
  }
}
