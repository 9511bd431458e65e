import { Migration } from '@mikro-orm/migrations';

/** One waits and one is done, among all nodes. What fails is done again within the hour. */
const QUEUE = {
  policy: 'stately',
  heartbeatSeconds: 15,
  expireInSeconds: 900,
  retryLimit: 3,
  retryDelay: 10,
  retryBackoff: true,
  deleteAfterSeconds: 3_600,
};

export class Migration20261129100702_upkeep extends Migration {
  override up(): void {
    for (const name of ['pruneLogs', 'forgetPast']) {
      const options = JSON.stringify({ ...QUEUE, deadLetter: 'deadLetters' });
      this.addSql(`select confab_jobs.create_queue('${name}', '${options}'::jsonb)`);
    }
  }

  override down(): void {
    this.addSql(
      `delete from confab_jobs.job where name in ('pruneLogs', 'forgetPast') or source_name in ('pruneLogs', 'forgetPast')`,
    );
    this.addSql(`delete from confab_jobs.queue where name in ('pruneLogs', 'forgetPast')`);
  }
}
