import { Migration } from '@mikro-orm/migrations';

export class Migration20261129100601_joined_seq extends Migration {
  override up(): void {
    this.addSql(`alter table "chat_members" add column "joined_seq" int not null default 0`);
    // Who has stayed at the position of their joining has read nothing yet.
    this.addSql(
      `update "chat_members" m set "joined_seq" = m."read_seq", "read_seq" = 0, "delivered_seq" = case when m."delivered_seq" > m."read_seq" then m."delivered_seq" else 0 end from "chat_events" e where e."chat_id" = m."chat_id" and e."seq" = m."read_seq" and e."type" = 'memberJoined' and e."member_id" = m."id" and exists (select from "messages" where "messages"."chat_id" = m."chat_id" and "messages"."seq" < m."read_seq")`,
    );
  }

  override down(): void {
    this.addSql(
      `update "chat_members" set "read_seq" = greatest("read_seq", "joined_seq"), "delivered_seq" = greatest("delivered_seq", "joined_seq") where "joined_seq" > 0`,
    );
    this.addSql(`alter table "chat_members" drop column "joined_seq"`);
  }
}
