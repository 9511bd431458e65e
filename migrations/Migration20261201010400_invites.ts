import { Migration } from '@mikro-orm/migrations';

/** Rows that are used again and again leave room beside them. */
export class Migration20261201010400_invites extends Migration {
  override up(): void {
    this.addSql(
      `create table "chat_invites" ("id" uuid not null, "chat_id" uuid not null, "code_hash" bytea not null, "created_by_id" uuid null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) null, "max_uses" int null, "uses" int not null default 0, "needs_approval" boolean not null default false, "revoked_at" timestamptz(3) null, primary key ("id")) with (fillfactor = 70)`,
    );
    this.addSql(
      `alter table "chat_invites" add constraint "chat_invites_code_hash_unique" unique ("code_hash")`,
    );
    this.addSql(`create index "chat_invites_chat_index" on "chat_invites" ("chat_id", "id")`);
    this.addSql(
      `create index "chat_invites_maker_index" on "chat_invites" ("created_by_id", "id") where "created_by_id" is not null`,
    );
    this.addSql(
      `create table "join_requests" ("id" uuid not null, "chat_id" uuid not null, "user_id" uuid not null, "invite_id" uuid null, "note" text null, "created_at" timestamptz(3) not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "join_requests" add constraint "join_requests_chat_user_unique" unique ("chat_id", "user_id")`,
    );
    this.addSql(`create index "join_requests_chat_index" on "join_requests" ("chat_id", "id")`);
    this.addSql(
      `create index "join_requests_user_index" on "join_requests" ("user_id", "chat_id")`,
    );
    this.addSql(
      `create index "join_requests_invite_index" on "join_requests" ("invite_id") where "invite_id" is not null`,
    );
    this.addSql(
      `alter table "chat_invites" add constraint "chat_invites_chat_id_foreign" foreign key ("chat_id") references "chats" ("id")`,
    );
    this.addSql(
      `alter table "chat_invites" add constraint "chat_invites_created_by_id_foreign" foreign key ("created_by_id") references "users" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "join_requests" add constraint "join_requests_chat_id_foreign" foreign key ("chat_id") references "chats" ("id")`,
    );
    this.addSql(
      `alter table "join_requests" add constraint "join_requests_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "join_requests" add constraint "join_requests_invite_id_foreign" foreign key ("invite_id") references "chat_invites" ("id") on delete set null`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "join_requests"`);
    this.addSql(`drop table if exists "chat_invites"`);
  }
}
