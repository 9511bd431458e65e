import { Migration } from '@mikro-orm/migrations';

/** One waits and one is done, among all nodes. What fails is done again by the clock. */
const QUEUE = {
  policy: 'stately',
  heartbeatSeconds: 15,
  expireInSeconds: 900,
  retryLimit: 3,
  retryDelay: 10,
  retryBackoff: true,
  deleteAfterSeconds: 3_600,
};

export class Migration20261201004500_message_search extends Migration {
  override up(): void {
    this.addSql(
      `create table "message_blocks" ("chat_id" uuid not null, "from_seq" int not null, "upto_seq" int not null, "first_at" timestamptz(3) not null, "last_at" timestamptz(3) not null, "signature" bytea not null, primary key ("chat_id", "from_seq"))`,
    );
    // Each bit is asked for where it lies: nothing is packed, or put elsewhere.
    this.addSql(`alter table "message_blocks" alter column "signature" set storage plain`);
    this.addSql(
      `create index "message_blocks_time_index" on "message_blocks" ("chat_id", "first_at", "from_seq")`,
    );
    this.addSql(
      `create table "message_indexes" ("chat_id" uuid not null, "version" smallint not null, "upto_seq" int not null, "changes_seq" int not null, primary key ("chat_id")) with (fillfactor = 70)`,
    );
    this.addSql(
      `alter table "message_blocks" add constraint "message_blocks_chat_id_foreign" foreign key ("chat_id") references "chats" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "message_indexes" add constraint "message_indexes_chat_id_foreign" foreign key ("chat_id") references "chats" ("id") on delete cascade`,
    );
    for (const name of ['indexMessages', 'sweepMessages']) {
      const options = JSON.stringify({ ...QUEUE, deadLetter: 'deadLetters' });
      this.addSql(`select confab_jobs.create_queue('${name}', '${options}'::jsonb)`);
    }
    // What is there already is indexed as soon as some node does jobs.
    this.addSql(`insert into confab_jobs.job
      (name, data, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, heartbeat_seconds,
       deletion_seconds, keep_until, dead_letter)
      select name, '{}', policy, retry_limit, retry_delay, retry_backoff, expire_seconds, heartbeat_seconds,
        deletion_seconds, now() + retention_seconds * interval '1 second', dead_letter
      from confab_jobs.queue where name = 'sweepMessages'`);
  }

  override down(): void {
    const names = `('indexMessages', 'sweepMessages')`;
    this.addSql(`delete from confab_jobs.job where name in ${names} or source_name in ${names}`);
    this.addSql(`delete from confab_jobs.queue where name in ${names}`);
    this.addSql(`drop table if exists "message_blocks"`);
    this.addSql(`drop table if exists "message_indexes"`);
  }
}
