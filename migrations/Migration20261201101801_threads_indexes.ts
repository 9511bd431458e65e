import { OnlineMigration } from '../src/store/orm/online-migration.ts';

/** By which the messages of a chat and those of its threads are told apart. */
export class Migration20261201101801_threads_indexes extends OnlineMigration {
  override up(): void {
    this.createIndex(
      'messages_shown_index',
      `on "messages" ("chat_id", (case when "in_chat" is not false then "seq" end)) where "in_chat" is not false`,
    );
    this.createIndex(
      'messages_thread_index',
      `on "messages" ("chat_id", "thread_root_seq", "seq") where "thread_root_seq" is not null`,
    );
    this.replaceIndex(
      'messages_unread_index',
      `on "messages" ("chat_id", "seq") include ("sender_id") where "kind" <> 'SYSTEM' and "deleted_at" is null and "in_chat" is not false`,
    );
  }

  override down(): void {
    this.replaceIndex(
      'messages_unread_index',
      `on "messages" ("chat_id", "seq") include ("sender_id") where "kind" <> 'SYSTEM' and "deleted_at" is null`,
    );
    this.dropIndex('messages_thread_index');
    this.dropIndex('messages_shown_index');
  }
}
