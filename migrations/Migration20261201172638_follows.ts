import { Migration } from '@mikro-orm/migrations';

export class Migration20261201172638_follows extends Migration {
  override up(): void {
    this.addSql(`create table "leaving_users" ("user_id" uuid not null, primary key ("user_id"))`);
    this.addSql(
      `create table "follow_requests" ("followee_id" uuid not null, "follower_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("followee_id", "follower_id"))`,
    );
    this.addSql(
      `create index "follow_requests_index" on "follow_requests" ("followee_id", "created_at", "follower_id")`,
    );
    this.addSql(
      `create index "follow_requests_follower_index" on "follow_requests" ("follower_id", "followee_id")`,
    );
    this.addSql(
      `create table "follow_counts" ("user_id" uuid not null, "follower_count" int not null default 0, "following_count" int not null default 0, primary key ("user_id")) with (fillfactor = 70)`,
    );
    this.addSql(
      `create table "follows" ("follower_id" uuid not null, "followee_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("follower_id", "followee_id"))`,
    );
    this.addSql(
      `create index "follows_follower_index" on "follows" ("follower_id", "created_at", "followee_id")`,
    );
    this.addSql(
      `create index "follows_followee_index" on "follows" ("followee_id", "created_at", "follower_id")`,
    );
    this.addSql(`alter table "users" add "is_private" boolean not null default false`);
    this.addSql(
      `alter table "follow_requests" add constraint "follow_requests_followee_id_foreign" foreign key ("followee_id") references "users" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "follow_requests" add constraint "follow_requests_follower_id_foreign" foreign key ("follower_id") references "users" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "follow_counts" add constraint "follow_counts_user_id_foreign" foreign key ("user_id") references "users" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "follows" add constraint "follows_follower_id_foreign" foreign key ("follower_id") references "users" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "follows" add constraint "follows_followee_id_foreign" foreign key ("followee_id") references "users" ("id") on update no action on delete no action`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "leaving_users" cascade`);
    this.addSql(`drop table if exists "follow_requests" cascade`);
    this.addSql(`drop table if exists "follow_counts" cascade`);
    this.addSql(`drop table if exists "follows" cascade`);
    this.addSql(`alter table "users" drop column "is_private"`);
  }
}
