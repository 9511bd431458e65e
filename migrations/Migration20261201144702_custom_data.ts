import { Migration } from '@mikro-orm/migrations';

export class Migration20261201144702_custom_data extends Migration {
  override up(): void {
    this.addSql(
      `create table "message_custom_data" ("chat_id" uuid not null, "seq" int not null, "data" json not null, primary key ("chat_id", "seq"))`,
    );
    this.addSql(
      `create table "chat_custom_data" ("chat_id" uuid not null, "data" json not null, primary key ("chat_id"))`,
    );
    this.addSql(
      `alter table "message_custom_data" add constraint "message_custom_data_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "chat_custom_data" add constraint "chat_custom_data_chat_id_foreign" foreign key ("chat_id") references "chats" ("id") on update cascade on delete cascade`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "message_custom_data" cascade`);
    this.addSql(`drop table if exists "chat_custom_data" cascade`);
  }
}
