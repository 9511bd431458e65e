import { Migration } from '@mikro-orm/migrations';

const JOB = {
  policy: 'standard',
  heartbeatSeconds: 15,
  expireInSeconds: 900,
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 600,
  retentionSeconds: 365 * 86_400,
  deleteAfterSeconds: 3_600,
  deadLetter: 'deadLetters',
};

export class Migration20261130214800_late_uploads extends Migration {
  override up(): void {
    this.addSql(
      `select confab_jobs.create_queue('removeLateUpload', '${JSON.stringify(JOB)}'::jsonb)`,
    );
  }

  override down(): void {
    this.addSql(
      `delete from confab_jobs.job where name = 'removeLateUpload' or source_name = 'removeLateUpload'`,
    );
    this.addSql(`delete from confab_jobs.queue where name = 'removeLateUpload'`);
  }
}
