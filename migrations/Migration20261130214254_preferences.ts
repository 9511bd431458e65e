import { Migration } from '@mikro-orm/migrations';

/** Every row that is there has the default: none is looked at while the table is locked. */
export class Migration20261130214254_preferences extends Migration {
  override up(): void {
    this.addSql(
      `alter table "chat_members" add "notify_level" text not null default 'ALL', add "muted_until" timestamptz(3) null, add "archived_at" timestamptz(3) null, add "pinned_at" timestamptz(3) null`,
    );
    this.addSql(
      `alter table "chat_members" add constraint "chat_members_notify_level_check" check ("notify_level" in ('ALL', 'MENTIONS', 'NONE')) not valid`,
    );
  }

  override down(): void {
    this.addSql(`alter table "chat_members" drop constraint "chat_members_notify_level_check"`);
    this.addSql(
      `alter table "chat_members" drop column "notify_level", drop column "muted_until", drop column "archived_at", drop column "pinned_at"`,
    );
  }
}
