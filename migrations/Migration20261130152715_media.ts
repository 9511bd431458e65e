import { Migration } from '@mikro-orm/migrations';

/** Asked for by those who take files away. */
const JOB = {
  policy: 'standard',
  heartbeatSeconds: 15,
  expireInSeconds: 900,
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 600,
  retentionSeconds: 365 * 86_400,
  deleteAfterSeconds: 3_600,
  deadLetter: 'deadLetters',
};
/** One waits and one is done, among all nodes. */
const UPKEEP = {
  policy: 'stately',
  heartbeatSeconds: 15,
  expireInSeconds: 900,
  retryLimit: 3,
  retryDelay: 10,
  retryBackoff: true,
  deleteAfterSeconds: 3_600,
  deadLetter: 'deadLetters',
};
const QUEUES = {
  purgeMedia: JOB,
  sweepUploads: UPKEEP,
  sweepFiles: UPKEEP,
};

export class Migration20261130152715_media extends Migration {
  override up(): void {
    this.addSql(
      `create table "media" ("id" uuid not null, "owner_id" uuid not null, "kind" text not null, "state" text not null, "failure" text null, "filename" text not null, "media_type" text not null, "size" int not null, "stored_bytes" int not null, "variants" jsonb not null, "width" int null, "height" int null, "animated" boolean not null default false, "duration_ms" int null, "thumb_hash" bytea null, "waveform" bytea null, "alt" text not null default '', "ticket_expires_at" timestamptz(3) not null, "claimed_until" timestamptz(3) null, "created_at" timestamptz(3) not null, "ready_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "media" add constraint "media_owner_id_foreign" foreign key ("owner_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "media" add constraint "media_kind_check" check ("kind" in ('IMAGE', 'VIDEO', 'AUDIO', 'FILE'))`,
    );
    this.addSql(
      `alter table "media" add constraint "media_state_check" check ("state" in ('PENDING', 'PROCESSING', 'READY', 'FAILED'))`,
    );
    this.addSql(
      `alter table "media" add constraint "media_failure_check" check ("failure" in ('TOO_LARGE', 'TYPE_NOT_ALLOWED', 'TYPE_MISMATCH', 'UNREADABLE', 'INFECTED', 'EXPIRED'))`,
    );
    this.addSql(`create index "media_owner_index" on "media" ("owner_id", "id")`);
    this.addSql(
      `create index "media_open_index" on "media" ("ticket_expires_at") where "state" in ('PENDING', 'PROCESSING')`,
    );
    this.addSql(
      `create table "media_usage" ("user_id" uuid not null, "bytes" bigint not null, primary key ("user_id"))`,
    );
    this.addSql(
      `alter table "media_usage" add constraint "media_usage_user_id_foreign" foreign key ("user_id") references "users" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `create table "message_attachments" ("chat_id" uuid not null, "seq" int not null, "place" smallint not null, "media_id" uuid not null, primary key ("chat_id", "seq", "place"))`,
    );
    this.addSql(
      `alter table "message_attachments" add constraint "message_attachments_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "message_attachments" add constraint "message_attachments_media_id_foreign" foreign key ("media_id") references "media" ("id")`,
    );
    this.addSql(
      `create index "message_attachments_media_index" on "message_attachments" ("media_id")`,
    );
    this.addSql(
      `create table "post_attachments" ("post_id" uuid not null, "place" smallint not null, "media_id" uuid not null, primary key ("post_id", "place"))`,
    );
    this.addSql(
      `alter table "post_attachments" add constraint "post_attachments_post_id_foreign" foreign key ("post_id") references "posts" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "post_attachments" add constraint "post_attachments_media_id_foreign" foreign key ("media_id") references "media" ("id")`,
    );
    this.addSql(`create index "post_attachments_media_index" on "post_attachments" ("media_id")`);
    // With the column itself: so no row is looked at, since all are empty.
    this.addSql(
      `alter table "profiles" add column "avatar_media_id" uuid null constraint "profiles_avatar_media_id_foreign" references "media" ("id")`,
    );
    this.addSql(
      `alter table "chats" add column "image_media_id" uuid null constraint "chats_image_media_id_foreign" references "media" ("id")`,
    );
    for (const [name, options] of Object.entries(QUEUES)) {
      this.addSql(
        `select confab_jobs.create_queue('${name}', '${JSON.stringify(options)}'::jsonb)`,
      );
    }
  }

  override down(): void {
    const names = Object.keys(QUEUES)
      .map((name) => `'${name}'`)
      .join();
    this.addSql(
      `delete from confab_jobs.job where name in (${names}) or source_name in (${names})`,
    );
    this.addSql(`delete from confab_jobs.queue where name in (${names})`);
    this.addSql(`alter table "chats" drop column "image_media_id"`);
    this.addSql(`alter table "profiles" drop column "avatar_media_id"`);
    this.addSql(`drop table if exists "post_attachments"`);
    this.addSql(`drop table if exists "message_attachments"`);
    this.addSql(`drop table if exists "media_usage"`);
    this.addSql(`drop table if exists "media"`);
  }
}
