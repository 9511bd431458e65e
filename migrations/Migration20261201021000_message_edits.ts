import { Migration } from '@mikro-orm/migrations';

export class Migration20261201021000_message_edits extends Migration {
  override up(): void {
    this.addSql(
      `create table "message_edits" ("chat_id" uuid not null, "seq" int not null, "edited_seq" int not null, "sender_id" uuid not null, "text" text not null, "at" timestamptz(3) not null, primary key ("chat_id", "seq", "edited_seq"))`,
    );
    this.addSql(
      `create index "message_edits_sender_index" on "message_edits" ("sender_id", "chat_id", "edited_seq")`,
    );
    this.addSql(
      `alter table "message_edits" add constraint "message_edits_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "message_edits" add constraint "message_edits_sender_id_foreign" foreign key ("sender_id") references "users" ("id") on update no action on delete no action`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "message_edits" cascade`);
  }
}
