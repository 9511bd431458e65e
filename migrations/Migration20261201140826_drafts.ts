import { Migration } from '@mikro-orm/migrations';

export class Migration20261201140826_drafts extends Migration {
  override up(): void {
    this.addSql(
      `create table "drafts" ("chat_id" uuid not null, "user_id" uuid not null, "root_seq" int not null, "text" text not null, "reply_to_seq" int null, "updated_at" timestamptz(3) not null, primary key ("chat_id", "user_id", "root_seq"))`,
    );
    this.addSql(`create index "drafts_user_index" on "drafts" ("user_id", "chat_id", "root_seq")`);
    this.addSql(
      `create table "draft_attachments" ("chat_id" uuid not null, "user_id" uuid not null, "root_seq" int not null, "place" smallint not null, "media_id" uuid not null, primary key ("chat_id", "user_id", "root_seq", "place"))`,
    );
    this.addSql(`create index "draft_attachments_media_index" on "draft_attachments" ("media_id")`);
    this.addSql(
      `alter table "drafts" add constraint "drafts_chat_id_user_id_foreign" foreign key ("chat_id", "user_id") references "chat_members" ("chat_id", "user_id") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "draft_attachments" add constraint "draft_attachments_chat_id_user_id_root_seq_foreign" foreign key ("chat_id", "user_id", "root_seq") references "drafts" ("chat_id", "user_id", "root_seq") on update no action on delete cascade`,
    );
    this.addSql(
      `alter table "draft_attachments" add constraint "draft_attachments_media_id_foreign" foreign key ("media_id") references "media" ("id")`,
    );
    // Written again every few seconds while somebody types, in place.
    this.addSql(`alter table "drafts" set (fillfactor = 70)`);
  }

  override down(): void {
    this.addSql(`drop table if exists "draft_attachments"`);
    this.addSql(`drop table if exists "drafts"`);
  }
}
