import { OnlineMigration } from '../src/store/orm/online-migration.ts';

/** By which what is for everyone is counted. */
export class Migration20261201002209_mentions_index extends OnlineMigration {
  override up(): void {
    this.createIndex(
      'messages_everyone_index',
      `on "messages" ("chat_id", "seq") include ("sender_id") where "mentions_everyone" = 'ALL' and "deleted_at" is null`,
    );
  }

  override down(): void {
    this.dropIndex('messages_everyone_index');
  }
}
