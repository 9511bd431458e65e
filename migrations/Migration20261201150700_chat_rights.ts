import { Migration } from '@mikro-orm/migrations';

export class Migration20261201150700_chat_rights extends Migration {
  override up(): void {
    this.addSql(
      `alter table "chats" add column "rights" jsonb null, add column "slow_mode_seconds" int null`,
    );
  }

  override down(): void {
    this.addSql(
      `alter table "chats" drop column if exists "rights", drop column if exists "slow_mode_seconds"`,
    );
  }
}
