import { Migration } from '@mikro-orm/migrations';

export class Migration20261201012301_saved extends Migration {
  override up(): void {
    this.addSql(
      `create table "saved_messages" ("chat_id" uuid not null, "seq" int not null, "user_id" uuid not null, "id" uuid not null, "at" timestamptz(3) not null, primary key ("chat_id", "seq", "user_id"))`,
    );
    this.addSql(
      `create unique index "saved_messages_user_unique" on "saved_messages" ("user_id", "chat_id", "seq")`,
    );
    this.addSql(
      `alter table "saved_messages" add constraint "saved_messages_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "saved_messages" add constraint "saved_messages_user_id_foreign" foreign key ("user_id") references "users" ("id") on update no action on delete no action`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "saved_messages" cascade`);
  }
}
