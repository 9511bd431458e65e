import { Migration } from '@mikro-orm/migrations';

export class Migration20261129100901_idempotency_keys extends Migration {
  override up(): void {
    this.addSql(
      `create table "idempotency_keys" ("user_id" uuid not null, "kind" text not null, "key" text not null, "thing_id" uuid not null, "request_hash" bytea not null, primary key ("user_id", "kind", "key"))`,
    );
    this.addSql(
      `alter table "idempotency_keys" add constraint "idempotency_keys_thing_unique" unique ("thing_id")`,
    );
    this.addSql(
      `alter table "idempotency_keys" add constraint "idempotency_keys_user_id_foreign" foreign key ("user_id") references "users" ("id")`,
    );
    this.addSql(
      `alter table "idempotency_keys" add constraint "idempotency_keys_kind_check" check ("kind" in ('POST', 'COMMENT', 'CHAT'))`,
    );
  }

  override down(): void {
    this.addSql(`drop table if exists "idempotency_keys" cascade`);
  }
}
