import { Migration } from '@mikro-orm/migrations';

export class Migration20261129100602_request_hashes extends Migration {
  override up(): void {
    // Those that stand beside their own text tell nothing, and go with it.
    this.addSql(
      `update "messages" set "request_hash" = null where "request_hash" is not null and ("deleted_at" is not null or "edited_at" is not null)`,
    );
  }

  override down(): void {
    // Nothing: what is gone is gone, and an earlier version takes its absence for another request.
  }
}
