import { Migration } from '@mikro-orm/migrations';

/** An older version beside this one tells what it does not know as such, and a new type locks no log. */
export class Migration20261129100301_event_types extends Migration {
  override up(): void {
    this.addSql(`alter table "chat_events" drop constraint "chat_events_type_check"`);
  }

  /** What a newer version has written stays. */
  override down(): void {
    this.addSql(
      `alter table "chat_events" add constraint "chat_events_type_check" check ("type" in ('messageAdded', 'messageEdited', 'messageDeleted', 'memberJoined', 'memberLeft', 'memberRoleChanged', 'chatCreated', 'chatUpdated', 'chatDeleted')) not valid`,
    );
  }
}
