import { Migration } from '@mikro-orm/migrations';

/** Messages that are there are in no thread: none is looked at while the table is locked. */
export class Migration20261201101800_threads extends Migration {
  override up(): void {
    this.addSql(
      `create table "threads" ("chat_id" uuid not null, "root_seq" int not null, "reply_count" int not null, "last_reply_seq" int not null, "last_reply_at" timestamptz(3) not null, primary key ("chat_id", "root_seq"))`,
    );
    this.addSql(
      `create table "thread_members" ("user_id" uuid not null, "chat_id" uuid not null, "root_seq" int not null, "read_seq" int not null, "is_following" boolean not null, "wrote_seq" int null, primary key ("user_id", "chat_id", "root_seq"))`,
    );
    this.addSql(
      `create index "thread_members_thread_index" on "thread_members" ("chat_id", "root_seq", "wrote_seq", "user_id")`,
    );
    this.addSql(
      `create table "thread_mentions" ("user_id" uuid not null, "chat_id" uuid not null, "seq" int not null, "root_seq" int not null, "is_unread" boolean not null, primary key ("user_id", "chat_id", "seq"))`,
    );
    this.addSql(
      `create index "thread_mentions_message_index" on "thread_mentions" ("chat_id", "seq")`,
    );
    this.addSql(
      `create index "thread_mentions_unread_index" on "thread_mentions" ("user_id", "chat_id", "seq") where "is_unread"`,
    );
    for (const table of ['threads', 'thread_members']) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_chat_id_root_seq_foreign" foreign key ("chat_id", "root_seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
      );
    }
    this.addSql(
      `alter table "thread_mentions" add constraint "thread_mentions_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    for (const table of ['thread_members', 'thread_mentions']) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_user_id_foreign" foreign key ("user_id") references "users" ("id") on update no action on delete no action`,
      );
    }
    // The rows that sends write to most, in place.
    this.addSql(`alter table "threads" set (fillfactor = 70)`);
    this.addSql(`alter table "thread_members" set (fillfactor = 80)`);
    this.addSql(
      `alter table "messages" add "thread_root_seq" int null, add "in_chat" boolean null`,
    );
  }

  override down(): void {
    this.addSql(`alter table "messages" drop column "thread_root_seq", drop column "in_chat"`);
    this.addSql(`drop table if exists "thread_mentions"`);
    this.addSql(`drop table if exists "thread_members"`);
    this.addSql(`drop table if exists "threads"`);
  }
}
