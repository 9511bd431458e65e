import { Migration } from '@mikro-orm/migrations';

/** What is counted up and down leaves room beside it. */
export class Migration20261130205447_reactions extends Migration {
  override up(): void {
    this.addSql(
      `create table "message_reaction_counts" ("chat_id" uuid not null, "seq" int not null, "emoji" text not null, "count" int not null, "first_seq" int not null, primary key ("chat_id", "seq", "emoji")) with (fillfactor = 70)`,
    );
    this.addSql(
      `create table "message_reactions" ("chat_id" uuid not null, "seq" int not null, "emoji" text not null, "added_seq" int not null, "user_id" uuid not null, "at" timestamptz(3) not null, primary key ("chat_id", "seq", "emoji", "added_seq"))`,
    );
    this.addSql(
      `create unique index "message_reactions_user_unique" on "message_reactions" ("user_id", "chat_id", "seq", "emoji")`,
    );
    this.addSql(
      `alter table "message_reaction_counts" add constraint "message_reaction_counts_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "message_reactions" add constraint "message_reactions_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "message_reactions" add constraint "message_reactions_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "message_reaction_counts"`);
    this.addSql(`drop table if exists "message_reactions"`);
  }
}
