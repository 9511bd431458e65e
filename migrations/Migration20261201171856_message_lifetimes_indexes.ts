import { OnlineMigration } from '../src/store/orm/online-migration.ts';

const UNREAD = `where "kind" <> 'SYSTEM' and "deleted_at" is null and "in_chat" is not false`;
const EVERYONE = `where "mentions_everyone" = 'ALL' and "deleted_at" is null`;

/** By which what has expired is found, and passed over by what is counted in an index alone. */
export class Migration20261201171856_message_lifetimes_indexes extends OnlineMigration {
  override up(): void {
    this.createIndex(
      'messages_expires_index',
      `on "messages" ("expires_at") where "expires_at" is not null and "deleted_at" is null`,
    );
    this.replaceIndexes('"sender_id", "expires_at"');
  }

  override down(): void {
    this.replaceIndexes('"sender_id"');
    this.dropIndex('messages_expires_index');
  }

  private replaceIndexes(included: string): void {
    const columns = `on "messages" ("chat_id", "seq") include (${included})`;
    this.replaceIndex('messages_unread_index', `${columns} ${UNREAD}`);
    this.replaceIndex('messages_everyone_index', `${columns} ${EVERYONE}`);
  }
}
