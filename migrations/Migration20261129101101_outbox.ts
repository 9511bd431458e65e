import { Migration } from '@mikro-orm/migrations';

/** As the other jobs of upkeep: one waits and one is done, among all nodes. */
const QUEUE = {
  policy: 'stately',
  heartbeatSeconds: 15,
  expireInSeconds: 900,
  retryLimit: 3,
  retryDelay: 10,
  retryBackoff: true,
  deleteAfterSeconds: 3_600,
  deadLetter: 'deadLetters',
};

export class Migration20261129101101_outbox extends Migration {
  override up(): void {
    this.addSql(
      `create table "outbox" ("id" bigint generated always as identity not null primary key, "type" text not null, "key" uuid not null, "actor_id" uuid null, "subject_id" uuid null, "data" jsonb null, "at" timestamptz(3) not null)`,
    );
    this.addSql(
      `create table "events" ("position" bigint not null, "type" text not null, "key" uuid not null, "actor_id" uuid null, "subject_id" uuid null, "data" jsonb null, "at" timestamptz(3) not null, primary key ("position"))`,
    );
    this.addSql(
      `create table "event_cursors" ("name" text not null, "types" text[] not null, "position" bigint not null, "holder_id" uuid null, "held_until" timestamptz(3) not null, primary key ("name"))`,
    );
    this.addSql(
      `select confab_jobs.create_queue('pruneEvents', '${JSON.stringify(QUEUE)}'::jsonb)`,
    );
  }

  override down(): void {
    this.addSql(
      `delete from confab_jobs.job where name = 'pruneEvents' or source_name = 'pruneEvents'`,
    );
    this.addSql(`delete from confab_jobs.queue where name = 'pruneEvents'`);
    this.addSql(`drop table if exists "event_cursors"`);
    this.addSql(`drop table if exists "events"`);
    this.addSql(`drop table if exists "outbox"`);
  }
}
