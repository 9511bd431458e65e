import { Migration } from '@mikro-orm/migrations';

/** No message that is there is looked at while the table is locked. What is counted leaves room beside it. */
export class Migration20261201101500_polls extends Migration {
  override up(): void {
    this.addSql(
      `create table "polls" ("chat_id" uuid not null, "seq" int not null, "question" text not null, "is_multiple" boolean not null, "is_anonymous" boolean not null, "allows_new_options" boolean not null, "closes_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "voter_count" int not null default 0, primary key ("chat_id", "seq")) with (fillfactor = 70)`,
    );
    this.addSql(
      `create table "poll_options" ("chat_id" uuid not null, "seq" int not null, "place" smallint not null, "id" uuid not null, "text" text not null, "vote_count" int not null default 0, primary key ("chat_id", "seq", "place")) with (fillfactor = 70)`,
    );
    this.addSql(
      `create table "poll_votes" ("chat_id" uuid not null, "seq" int not null, "place" smallint not null, "voted_seq" int not null, "user_id" uuid not null, "at" timestamptz(3) not null, primary key ("chat_id", "seq", "place", "voted_seq"))`,
    );
    this.addSql(
      `create unique index "poll_votes_user_unique" on "poll_votes" ("user_id", "chat_id", "seq", "place")`,
    );
    for (const table of ['polls', 'poll_options', 'poll_votes']) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
      );
    }
    this.addSql(
      `alter table "poll_votes" add constraint "poll_votes_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "messages" drop constraint "messages_kind_check", add constraint "messages_kind_check" check ("kind" in ('TEXT', 'IMAGE', 'FILE', 'AUDIO', 'VIDEO', 'POLL', 'SYSTEM')) not valid`,
    );
    this.addSql(`alter table "chat_events" alter column "actor_id" drop not null`);
  }

  /** What the version before cannot read goes: nobody did it, or it is of a kind that it does not know. */
  override down(): void {
    this.addSql(`drop table if exists "polls", "poll_options", "poll_votes"`);
    this.addSql(`update "messages" set "kind" = 'TEXT' where "kind" = 'POLL'`);
    this.addSql(
      `alter table "messages" drop constraint "messages_kind_check", add constraint "messages_kind_check" check ("kind" in ('TEXT', 'IMAGE', 'FILE', 'AUDIO', 'VIDEO', 'SYSTEM')) not valid`,
    );
    this.addSql(
      `update "chat_events" e set "actor_id" = m."sender_id" from "messages" m where e."actor_id" is null and m."id" = e."subject_id"`,
    );
    this.addSql(`delete from "chat_events" where "actor_id" is null`);
    this.addSql(`alter table "chat_events" alter column "actor_id" set not null`);
  }
}
