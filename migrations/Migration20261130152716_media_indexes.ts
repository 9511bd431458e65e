import { OnlineMigration } from '../src/store/orm/online-migration.ts';

/** What a file that is to go is looked up by, in what may show it. */
export class Migration20261130152716_media_indexes extends OnlineMigration {
  override up(): void {
    this.createIndex(
      'profiles_avatar_media_index',
      'on "profiles" ("avatar_media_id") where "avatar_media_id" is not null',
    );
    this.createIndex(
      'chats_image_media_index',
      'on "chats" ("image_media_id") where "image_media_id" is not null',
    );
  }

  override down(): void {
    this.dropIndex('chats_image_media_index');
    this.dropIndex('profiles_avatar_media_index');
  }
}
