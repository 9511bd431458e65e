import { Migration } from '@mikro-orm/migrations';

/** What fails is not others' doing, who count as having nothing: it is tried for some minutes. */
const QUEUE = {
  policy: 'standard',
  heartbeatSeconds: 15,
  expireInSeconds: 300,
  retryLimit: 6,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  deleteAfterSeconds: 3_600,
  deadLetter: 'deadLetters',
};

export class Migration20261201141500_previews extends Migration {
  override up(): void {
    this.addSql(
      `create table "message_previews" ("chat_id" uuid not null, "seq" int not null, "place" smallint not null, "sender_id" uuid not null, "url" text not null, "title" text null, "description" text null, "site_name" text null, "media_id" uuid null, "fetched_at" timestamptz(3) not null, primary key ("chat_id", "seq", "place"))`,
    );
    this.addSql(`create index "message_previews_media_index" on "message_previews" ("media_id")`);
    this.addSql(
      `create index "message_previews_sender_index" on "message_previews" ("sender_id", "url", "fetched_at")`,
    );
    this.addSql(
      `alter table "message_previews" add constraint "message_previews_chat_id_seq_foreign" foreign key ("chat_id", "seq") references "messages" ("chat_id", "seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "message_previews" add constraint "message_previews_media_id_foreign" foreign key ("media_id") references "media" ("id") on delete no action`,
    );
    this.addSql(
      `select confab_jobs.create_queue('previewLinks', '${JSON.stringify(QUEUE)}'::jsonb)`,
    );
  }

  override down(): void {
    this.addSql(
      `delete from confab_jobs.job where name = 'previewLinks' or source_name = 'previewLinks'`,
    );
    this.addSql(`delete from confab_jobs.queue where name = 'previewLinks'`);
    this.addSql(`drop table if exists "message_previews"`);
  }
}
