import { Migration } from '@mikro-orm/migrations';

export class Migration20261201171855_message_lifetimes extends Migration {
  override up(): void {
    this.addSql(`alter table "chats" add column "message_lifetime_seconds" int null`);
    this.addSql(`alter table "messages" add column "expires_at" timestamptz(3) null`);
  }

  override down(): void {
    this.addSql(`alter table "messages" drop column if exists "expires_at"`);
    this.addSql(`alter table "chats" drop column if exists "message_lifetime_seconds"`);
  }
}
