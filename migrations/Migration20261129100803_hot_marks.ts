import { OnlineMigration } from '../src/store/orm/online-migration.ts';

/** No index changes with a mark or with a send, and pages leave room for both; each index has one use. */
export class Migration20261129100803_hot_marks extends OnlineMigration {
  override up(): void {
    this.dropIndex('chat_members_read_index');
    this.dropIndex('chat_members_delivered_index');
    this.dropIndex('sessions_revoked_index');
    this.replaceIndex('chat_members_user_index', 'on "chat_members" ("user_id", "chat_id")');
    this.replaceIndex(
      'messages_sender_index',
      `on "messages" ("sender_id", "chat_id", "seq") where "kind" <> 'SYSTEM'`,
    );
    this.replaceIndex(
      'chats_public_name_trigram',
      `on "chats" using gin (lower("name") gin_trgm_ops) where "visibility" = 'PUBLIC' and "deleted_at" is null`,
    );
    this.addSql('alter table "chats" set (fillfactor = 70)');
    this.addSql('alter table "chat_members" set (fillfactor = 80)');
  }

  override down(): void {
    this.addSql('alter table "chat_members" reset (fillfactor)');
    this.addSql('alter table "chats" reset (fillfactor)');
    this.replaceIndex(
      'chats_public_name_trigram',
      `on "chats" using gin (lower("name") gin_trgm_ops) where "visibility" = 'PUBLIC'`,
    );
    this.replaceIndex('messages_sender_index', 'on "messages" ("sender_id", "chat_id", "seq")');
    this.replaceIndex('chat_members_user_index', 'on "chat_members" ("user_id")');
    this.createIndex(
      'sessions_revoked_index',
      'on "sessions" ("revoked_at") where "revoked_at" is not null',
    );
    this.createIndex(
      'chat_members_delivered_index',
      'on "chat_members" ("chat_id", "delivered_seq")',
    );
    this.createIndex('chat_members_read_index', 'on "chat_members" ("chat_id", "read_seq")');
  }
}
