import { defineEntity, p } from '@mikro-orm/core';
import type { Media } from '../../media/media/entity.ts';
import { createdAt, entityNamed, id, moment } from '../../store/orm/columns.ts';

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'users',
  indexes: [
    {
      name: 'users_username_prefix',
      expression: `create index "users_username_prefix" on "users" (lower("username"::text) collate "C") where "deleted_at" is null`,
    },
    {
      name: 'users_username_trigram',
      expression: `create index "users_username_trigram" on "users" using gin (lower("username"::text) gin_trgm_ops) where "deleted_at" is null`,
    },
  ],
  properties: {
    id: id(),
    username: p.string().columnType('citext').unique('users_username_unique'),
    createdAt: createdAt(),
    /** A deleted user keeps an emptied row, so that what refers to it still resolves. */
    deletedAt: moment().nullable(),
    /** Whether what they share is for those alone whom they let follow them; it stays so when they go. */
    isPrivate: p.boolean().default(false),
  },
});

export class User extends UserSchema.class {}
UserSchema.setClass(User);

/** What every row of it has. */
export const USER_FIELDS = ['id', 'username'] as const satisfies readonly (keyof User)[];
/** What a list reads where it is asked for: of the sender of every message a moment would be dear. */
export const OPTIONAL_USER_FIELDS = [
  'createdAt',
  'deletedAt',
  'isPrivate',
] as const satisfies readonly (keyof User)[];
type OptionalOfUser = Pick<User, (typeof OPTIONAL_USER_FIELDS)[number]>;
export interface UserRow extends Pick<User, (typeof USER_FIELDS)[number]>, Partial<OptionalOfUser> {
  /** Where it came along. */
  readonly profile?: ProfileRow | null;
  /** Whether the viewer, who has asked for this one, is shown the name alone. */
  readonly isHidden?: boolean;
}
export type WholeUser = UserRow & OptionalOfUser;

const ProfileSchema = defineEntity({
  name: 'Profile',
  tableName: 'profiles',
  indexes: [
    {
      name: 'profiles_display_name_prefix',
      expression: `create index "profiles_display_name_prefix" on "profiles" (confab_fold("display_name") collate "C")`,
    },
    {
      name: 'profiles_display_name_suffix',
      expression: `create index "profiles_display_name_suffix" on "profiles" (confab_ending("display_name") collate "C")`,
    },
    {
      name: 'profiles_display_name_trigram',
      expression: `create index "profiles_display_name_trigram" on "profiles" using gin (confab_fold("display_name") gin_trgm_ops)`,
    },
    {
      name: 'profiles_avatar_media_index',
      expression: `create index "profiles_avatar_media_index" on "profiles" ("avatar_media_id") where "avatar_media_id" is not null`,
    },
  ],
  properties: {
    id: id(),
    userId: () => p.oneToOne(User).mapToPk().fieldName('user_id').unique('profiles_user_unique'),
    displayName: p.text().default(''),
    bio: p.text().default(''),
    statusText: p.text().default(''),
    avatarUrl: p.text().nullable(),
    avatarMediaId: () =>
      p
        .manyToOne(entityNamed<Media>('Media'))
        .mapToPk()
        .nullable()
        .fieldName('avatar_media_id')
        .deleteRule('no action'),
  },
});

export class Profile extends ProfileSchema.class {}
ProfileSchema.setClass(Profile);

/** What every row of it has. */
export const PROFILE_FIELDS = [
  'id',
  'userId',
  'displayName',
  'statusText',
  'avatarUrl',
  'avatarMediaId',
] as const satisfies readonly (keyof Profile)[];
/** What a list reads where it is asked for. */
export const OPTIONAL_PROFILE_FIELDS = ['bio'] as const satisfies readonly (keyof Profile)[];
type OptionalOfProfile = Pick<Profile, (typeof OPTIONAL_PROFILE_FIELDS)[number]>;
export interface ProfileRow
  extends Pick<Profile, (typeof PROFILE_FIELDS)[number]>, Partial<OptionalOfProfile> {}
export type WholeProfile = ProfileRow & OptionalOfProfile;

/** Whose account has ended, while what they have left with others is taken away; no more is known of them. */
const LeavingUserSchema = defineEntity({
  name: 'LeavingUser',
  tableName: 'leaving_users',
  properties: { userId: p.uuid().primary() },
});

export class LeavingUser extends LeavingUserSchema.class {}
LeavingUserSchema.setClass(LeavingUser);
