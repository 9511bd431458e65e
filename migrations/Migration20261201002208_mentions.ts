import { Migration } from '@mikro-orm/migrations';

/** Messages that are there name nobody: none is looked at while the table is locked. */
export class Migration20261201002208_mentions extends Migration {
  override up(): void {
    this.addSql(
      `create table "message_mentions" ("user_id" uuid not null, "chat_id" uuid not null, "seq" int not null, primary key ("user_id", "chat_id", "seq"))`,
    );
    this.addSql(
      `create index "message_mentions_message_index" on "message_mentions" ("chat_id", "seq")`,
    );
    this.addSql(
      `alter table "message_mentions" add constraint "message_mentions_user_id_foreign" foreign key ("user_id") references "users" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "message_mentions" add constraint "message_mentions_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "messages" add "mentions" jsonb null, add "mentions_everyone" text null`,
    );
    this.addSql(
      `alter table "messages" add constraint "messages_mentions_everyone_check" check ("mentions_everyone" in ('ALL', 'HERE')) not valid`,
    );
  }

  override down(): void {
    this.addSql(`alter table "messages" drop constraint "messages_mentions_everyone_check"`);
    this.addSql(`alter table "messages" drop column "mentions", drop column "mentions_everyone"`);
    this.addSql(`drop table if exists "message_mentions"`);
  }
}
