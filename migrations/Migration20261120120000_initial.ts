import { Migration } from '@mikro-orm/migrations';

export class Migration20261120120000_initial extends Migration {
  override up(): void {
    this.addSql('create extension if not exists citext');
    this.addSql('create extension if not exists pg_trgm');
    this.addSql(
      `create table "chat_events" ("chat_id" uuid not null, "seq" int not null, "type" text not null, "subject_id" uuid null, "actor_id" uuid not null, "member_id" uuid null, "role" text null, "joined_at" timestamptz(3) null, "at" timestamptz(3) not null, primary key ("chat_id", "seq"))`,
    );
    this.addSql(
      `alter table "chat_events" add constraint "chat_events_type_check" check ("type" in ('messageAdded', 'messageEdited', 'messageDeleted', 'memberJoined', 'memberLeft', 'memberRoleChanged', 'chatCreated', 'chatUpdated', 'chatDeleted'))`,
    );
    this.addSql(
      `alter table "chat_events" add constraint "chat_events_role_check" check ("role" in ('OWNER', 'ADMIN', 'MEMBER'))`,
    );
    this.addSql(
      `create table "phone_codes" ("phone_number" text not null, "id" uuid not null, "code_hash" bytea null, "tries" int not null, "retry_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("phone_number"))`,
    );
    this.addSql(`create index "phone_codes_expires_index" on "phone_codes" ("expires_at")`);
    this.addSql(
      `create table "reserved_usernames" ("username" citext not null, "free_at" timestamptz(3) not null, primary key ("username"))`,
    );
    this.addSql(
      `create table "users" ("id" uuid not null, "username" citext not null, "created_at" timestamptz(3) not null, "deleted_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(`alter table "users" add constraint "users_username_unique" unique ("username")`);
    this.addSql(
      `create index "users_username_prefix" on "users" (lower("username"::text) collate "C")`,
    );
    this.addSql(
      `create index "users_username_trigram" on "users" using gin (lower("username"::text) gin_trgm_ops)`,
    );
    this.addSql(
      `create table "sessions" ("id" uuid not null, "user_id" uuid not null, "family_hash" bytea not null, "token_hash" bytea not null, "previous_token_hash" bytea null, "successor" bytea null, "rotated_at" timestamptz(3) null, "device_name" text not null, "device_kind" text not null, "address_prefix" text null, "phone_confirmed_at" timestamptz(3) null, "created_at" timestamptz(3) not null, "last_used_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "sessions" add constraint "sessions_family_hash_unique" unique ("family_hash")`,
    );
    this.addSql(`create index "sessions_user_index" on "sessions" ("user_id")`);
    this.addSql(
      `create index "sessions_revoked_index" on "sessions" ("revoked_at") where "revoked_at" is not null`,
    );
    this.addSql(
      `alter table "sessions" add constraint "sessions_device_kind_check" check ("device_kind" in ('MOBILE', 'TABLET', 'DESKTOP', 'WEB', 'OTHER'))`,
    );
    this.addSql(
      `create table "security_events" ("id" uuid not null, "user_id" uuid not null, "type" text not null, "at" timestamptz(3) not null, "device_name" text null, "device_kind" text null, "address_prefix" text null, primary key ("id"))`,
    );
    this.addSql(`create index "security_events_user_index" on "security_events" ("user_id", "id")`);
    this.addSql(
      `alter table "security_events" add constraint "security_events_type_check" check ("type" in ('SIGNED_IN', 'SIGN_IN_FAILED', 'REFRESH_TOKEN_REUSED', 'SESSIONS_REVOKED', 'USERNAME_CHANGED', 'EMAIL_CHANGED', 'PASSWORD_CHANGED', 'PHONE_NUMBER_CHANGED', 'CHAT_ROLE_CHANGED', 'DATA_EXPORTED', 'ACCOUNT_DELETED'))`,
    );
    this.addSql(
      `alter table "security_events" add constraint "security_events_device_kind_check" check ("device_kind" in ('MOBILE', 'TABLET', 'DESKTOP', 'WEB', 'OTHER'))`,
    );
    this.addSql(
      `create table "profiles" ("id" uuid not null, "user_id" uuid not null, "display_name" text not null default '', "bio" text not null default '', "status_text" text not null default '', "avatar_url" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "profiles" add constraint "profiles_user_unique" unique ("user_id")`);
    this.addSql(
      `create index "profiles_display_name_prefix" on "profiles" (lower("display_name") collate "C")`,
    );
    this.addSql(
      `create index "profiles_display_name_trigram" on "profiles" using gin (lower("display_name") gin_trgm_ops)`,
    );
    this.addSql(
      `create table "presence" ("user_id" uuid not null, "last_seen_at" timestamptz(3) null, "invisible" boolean not null default false, "last_seen_visibility" text not null default 'CONTACTS', primary key ("user_id"))`,
    );
    this.addSql(
      `alter table "presence" add constraint "presence_last_seen_visibility_check" check ("last_seen_visibility" in ('EVERYONE', 'CONTACTS', 'NOBODY'))`,
    );
    this.addSql(
      `create table "posts" ("id" uuid not null, "author_id" uuid not null, "text" text not null, "created_at" timestamptz(3) not null, "edited_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(`create index "posts_author_index" on "posts" ("author_id", "id")`);
    this.addSql(
      `create table "comments" ("id" uuid not null, "post_id" uuid not null, "author_id" uuid not null, "text" text not null, "created_at" timestamptz(3) not null, "edited_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(`create index "comments_post_index" on "comments" ("post_id", "id")`);
    this.addSql(`create index "comments_author_index" on "comments" ("author_id")`);
    this.addSql(
      `create table "chats" ("id" uuid not null, "kind" text not null, "visibility" text not null, "name" text null, "description" text not null default '', "created_by_id" uuid not null, "created_at" timestamptz(3) not null, "direct_key" varchar(73) null, "member_count" int not null default 0, "last_seq" int not null default 0, "access_seq" int not null default 0, "deleted_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "chats" add constraint "chats_direct_key_unique" unique ("direct_key")`,
    );
    this.addSql(
      `create index "chats_public_index" on "chats" ("id") where "visibility" = 'PUBLIC' and "deleted_at" is null`,
    );
    this.addSql(
      `create index "chats_public_name_trigram" on "chats" using gin (lower("name") gin_trgm_ops) where "visibility" = 'PUBLIC'`,
    );
    this.addSql(
      `alter table "chats" add constraint "chats_kind_check" check ("kind" in ('DIRECT', 'GROUP', 'ROOM'))`,
    );
    this.addSql(
      `alter table "chats" add constraint "chats_visibility_check" check ("visibility" in ('PUBLIC', 'PRIVATE'))`,
    );
    this.addSql(
      `create table "messages" ("chat_id" uuid not null, "seq" int not null, "id" uuid not null, "sender_id" uuid not null, "kind" text not null default 'TEXT', "text" text null, "client_message_id" varchar(64) null, "request_hash" bytea null, "reply_to_seq" int null, "system_kind" text null, "subject_id" uuid null, "created_at" timestamptz(3) not null, "edited_at" timestamptz(3) null, "deleted_at" timestamptz(3) null, "changed_seq" int not null, primary key ("chat_id", "seq"))`,
    );
    this.addSql(`create index "messages_id_index" on "messages" ("id")`);
    this.addSql(
      `create index "messages_sender_index" on "messages" ("sender_id", "chat_id", "seq")`,
    );
    this.addSql(
      `create unique index "messages_client_message_id_unique" on "messages" ("chat_id", "sender_id", "client_message_id") where "client_message_id" is not null`,
    );
    this.addSql(
      `alter table "messages" add constraint "messages_kind_check" check ("kind" in ('TEXT', 'IMAGE', 'FILE', 'AUDIO', 'VIDEO', 'SYSTEM'))`,
    );
    this.addSql(
      `alter table "messages" add constraint "messages_system_kind_check" check ("system_kind" in ('CHAT_CREATED', 'CHAT_UPDATED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'MEMBER_ROLE_CHANGED'))`,
    );
    this.addSql(
      `create table "chat_members" ("chat_id" uuid not null, "user_id" uuid not null, "id" uuid not null, "role" text not null, "joined_at" timestamptz(3) not null, "delivered_seq" int not null, "read_seq" int not null, "unread_from_seq" int null, primary key ("chat_id", "user_id"))`,
    );
    this.addSql(`create index "chat_members_user_index" on "chat_members" ("user_id")`);
    this.addSql(
      `create index "chat_members_joined_index" on "chat_members" ("chat_id", "joined_at", "id")`,
    );
    this.addSql(`create index "chat_members_read_index" on "chat_members" ("chat_id", "read_seq")`);
    this.addSql(
      `create index "chat_members_delivered_index" on "chat_members" ("chat_id", "delivered_seq")`,
    );
    this.addSql(
      `alter table "chat_members" add constraint "chat_members_role_check" check ("role" in ('OWNER', 'ADMIN', 'MEMBER'))`,
    );
    this.addSql(
      `create table "accounts" ("id" uuid not null, "user_id" uuid not null, "email" citext null, "phone_number" text null, "password_hash" text null, "username_changed_at" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("id"))`,
    );
    this.addSql(`alter table "accounts" add constraint "accounts_user_unique" unique ("user_id")`);
    this.addSql(`alter table "accounts" add constraint "accounts_email_unique" unique ("email")`);
    this.addSql(
      `alter table "accounts" add constraint "accounts_phone_number_unique" unique ("phone_number")`,
    );
    this.addSql(
      `alter table "sessions" add constraint "sessions_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "security_events" add constraint "security_events_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "profiles" add constraint "profiles_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "presence" add constraint "presence_user_id_foreign" foreign key ("user_id") references "users" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "posts" add constraint "posts_author_id_foreign" foreign key ("author_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "comments" add constraint "comments_post_id_foreign" foreign key ("post_id") references "posts" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "comments" add constraint "comments_author_id_foreign" foreign key ("author_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "chats" add constraint "chats_created_by_id_foreign" foreign key ("created_by_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "messages" add constraint "messages_chat_id_foreign" foreign key ("chat_id") references "chats" ("id")`,
    );
    this.addSql(
      `alter table "messages" add constraint "messages_sender_id_foreign" foreign key ("sender_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "chat_members" add constraint "chat_members_chat_id_foreign" foreign key ("chat_id") references "chats" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "chat_members" add constraint "chat_members_user_id_foreign" foreign key ("user_id") references "users" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "accounts" add constraint "accounts_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
  }

  override down(): void {
    this.addSql('drop table "chat_events" cascade');
    this.addSql('drop table "phone_codes" cascade');
    this.addSql('drop table "reserved_usernames" cascade');
    this.addSql('drop table "users" cascade');
    this.addSql('drop table "sessions" cascade');
    this.addSql('drop table "security_events" cascade');
    this.addSql('drop table "profiles" cascade');
    this.addSql('drop table "presence" cascade');
    this.addSql('drop table "posts" cascade');
    this.addSql('drop table "comments" cascade');
    this.addSql('drop table "chats" cascade');
    this.addSql('drop table "messages" cascade');
    this.addSql('drop table "chat_members" cascade');
    this.addSql('drop table "accounts" cascade');
  }
}
