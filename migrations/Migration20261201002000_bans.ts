import { Migration } from '@mikro-orm/migrations';

export class Migration20261201002000_bans extends Migration {
  override up(): void {
    this.addSql(
      `create table "chat_bans" ("chat_id" uuid not null, "user_id" uuid not null, "by_id" uuid null, "at" timestamptz(3) not null, "until" timestamptz(3) null, "reason" text null, primary key ("chat_id", "user_id"))`,
    );
    this.addSql(`create index "chat_bans_at_index" on "chat_bans" ("chat_id", "at", "user_id")`);
    this.addSql(
      `create index "chat_bans_until_index" on "chat_bans" ("chat_id", "until") where "until" is not null`,
    );
    this.addSql(`create index "chat_bans_user_index" on "chat_bans" ("user_id", "chat_id")`);
    this.addSql(
      `create index "chat_bans_by_index" on "chat_bans" ("by_id", "chat_id", "user_id") where "by_id" is not null`,
    );
    this.addSql(
      `alter table "chat_bans" add constraint "chat_bans_chat_id_foreign" foreign key ("chat_id") references "chats" ("id")`,
    );
    this.addSql(
      `alter table "chat_bans" add constraint "chat_bans_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "chat_bans" add constraint "chat_bans_by_id_foreign" foreign key ("by_id") references "users" ("id") on delete set null`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "chat_bans"`);
  }
}
