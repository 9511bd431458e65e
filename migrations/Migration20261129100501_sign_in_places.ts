import { Migration } from '@mikro-orm/migrations';

export class Migration20261129100501_sign_in_places extends Migration {
  override up(): void {
    this.addSql(`create index "sessions_place_index" on "sessions" ("user_id", "address_prefix")`);
    this.addSql(`drop index "sessions_user_index"`);
    this.addSql(
      `alter table "phone_codes" add column "tries_by_place" jsonb not null default '{}'`,
    );
  }

  override down(): void {
    this.addSql(`alter table "phone_codes" drop column "tries_by_place"`);
    this.addSql(`create index "sessions_user_index" on "sessions" ("user_id")`);
    this.addSql(`drop index "sessions_place_index"`);
  }
}
