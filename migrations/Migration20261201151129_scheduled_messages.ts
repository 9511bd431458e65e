import { Migration } from '@mikro-orm/migrations';

/** What fails is done again: it bears the same name each time, so that it is sent once. */
const QUEUE = {
  policy: 'standard',
  heartbeatSeconds: 15,
  expireInSeconds: 300,
  retryLimit: 100,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  deleteAfterSeconds: 3_600,
  deadLetter: 'deadLetters',
};

export class Migration20261201151129_scheduled_messages extends Migration {
  override up(): void {
    this.addSql(
      `create table "scheduled_messages" ("id" uuid not null, "user_id" uuid not null, "chat_id" uuid not null, "text" text not null, "reply_to_id" uuid null, "thread_root_id" uuid null, "also_in_chat" boolean not null, "send_at" timestamptz(3) not null, "failure" text null, "is_sending" boolean not null, "created_at" timestamptz(3) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "scheduled_messages_user_index" on "scheduled_messages" ("user_id", "send_at", "id")`,
    );
    this.addSql(
      `create table "scheduled_attachments" ("scheduled_id" uuid not null, "place" smallint not null, "media_id" uuid not null, primary key ("scheduled_id", "place"))`,
    );
    this.addSql(
      `create index "scheduled_attachments_media_index" on "scheduled_attachments" ("media_id")`,
    );
    this.addSql(
      `alter table "scheduled_messages" add constraint "scheduled_messages_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "scheduled_messages" add constraint "scheduled_messages_chat_id_foreign" foreign key ("chat_id") references "chats" ("id")`,
    );
    this.addSql(
      `alter table "scheduled_attachments" add constraint "scheduled_attachments_scheduled_id_foreign" foreign key ("scheduled_id") references "scheduled_messages" ("id") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "scheduled_attachments" add constraint "scheduled_attachments_media_id_foreign" foreign key ("media_id") references "media" ("id")`,
    );
    this.addSql(
      `select confab_jobs.create_queue('sendScheduled', '${JSON.stringify(QUEUE)}'::jsonb)`,
    );
  }

  override down(): void {
    this.addSql(
      `delete from confab_jobs.job where name = 'sendScheduled' or source_name = 'sendScheduled'`,
    );
    this.addSql(`delete from confab_jobs.queue where name = 'sendScheduled'`);
    this.addSql(`drop table if exists "scheduled_attachments"`);
    this.addSql(`drop table if exists "scheduled_messages"`);
  }
}
