import { OnlineMigration } from '../src/store/orm/online-migration.ts';

/** What was written lately, in whatever chat, can be read without asking each chat. */
export class Migration20261129100802_end_of_logs extends OnlineMigration {
  override up(): void {
    this.createIndex('chat_events_at_index', 'on "chat_events" ("at")');
  }

  override down(): void {
    this.dropIndex('chat_events_at_index');
  }
}
