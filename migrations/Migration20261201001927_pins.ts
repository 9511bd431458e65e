import { Migration } from '@mikro-orm/migrations';

export class Migration20261201001927_pins extends Migration {
  override up(): void {
    this.addSql(
      `create table "message_pins" ("chat_id" uuid not null, "seq" int not null, "pinned_seq" int not null, "pinned_by_id" uuid null, "at" timestamptz(3) not null, primary key ("chat_id", "seq"))`,
    );
    this.addSql(`create index "message_pins_pinned_by_index" on "message_pins" ("pinned_by_id")`);
    this.addSql(
      `alter table "message_pins" add constraint "message_pins_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "message_pins" add constraint "message_pins_pinned_by_id_foreign" foreign key ("pinned_by_id") references "users" ("id") on delete no action`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "message_pins" cascade`);
  }
}
