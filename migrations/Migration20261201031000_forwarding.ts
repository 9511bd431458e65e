import { Migration } from '@mikro-orm/migrations';

export class Migration20261201031000_forwarding extends Migration {
  override up(): void {
    this.addSql(`alter table "messages" add column "forwarded_from" jsonb null`);
  }

  override down(): void {
    this.addSql(`alter table "messages" drop column "forwarded_from"`);
  }
}
