import { Migration } from '@mikro-orm/migrations';

export class Migration20261201180730_blocks extends Migration {
  override up(): void {
    this.addSql(
      `create table "mutes" ("muter_id" uuid not null, "muted_id" uuid not null, "created_at" timestamptz(3) not null, "until" timestamptz(3) null, primary key ("muter_id", "muted_id"))`,
    );
    this.addSql(`create index "mutes_index" on "mutes" ("muter_id", "created_at", "muted_id")`);
    this.addSql(`create index "mutes_muted_index" on "mutes" ("muted_id", "muter_id")`);
    this.addSql(
      `create table "blocks" ("blocker_id" uuid not null, "blocked_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("blocker_id", "blocked_id"))`,
    );
    this.addSql(
      `create index "blocks_index" on "blocks" ("blocker_id", "created_at", "blocked_id")`,
    );
    this.addSql(`create index "blocks_blocked_index" on "blocks" ("blocked_id", "blocker_id")`);
    this.addSql(`alter table "chats" add "is_blocked" boolean not null default false`);
    this.addSql(
      `alter table "mutes" add constraint "mutes_muter_id_foreign" foreign key ("muter_id") references "users" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "mutes" add constraint "mutes_muted_id_foreign" foreign key ("muted_id") references "users" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "blocks" add constraint "blocks_blocker_id_foreign" foreign key ("blocker_id") references "users" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "blocks" add constraint "blocks_blocked_id_foreign" foreign key ("blocked_id") references "users" ("id") on update no action on delete no action`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "mutes" cascade`);
    this.addSql(`drop table if exists "blocks" cascade`);
    this.addSql(`alter table "chats" drop column "is_blocked"`);
  }
}
