import { Migration } from '@mikro-orm/migrations';

/** What was written lately, in whatever chat, can be read without asking each chat. */
export class Migration20261129100802_end_of_logs extends Migration {
  override up(): void {
    this.addSql('create index "chat_events_at_index" on "chat_events" ("at")');
  }

  override down(): void {
    this.addSql('drop index "chat_events_at_index"');
  }
}
