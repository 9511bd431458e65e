import { defineEntity, p } from '@mikro-orm/core';
import { id } from '../../store/orm/columns.ts';
import { User } from './entity.ts';

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
  ],
  properties: {
    id: id(),
    userId: () => p.oneToOne(User).mapToPk().fieldName('user_id').unique('profiles_user_unique'),
    displayName: p.text().default(''),
    bio: p.text().default(''),
    statusText: p.text().default(''),
    avatarUrl: p.text().nullable(),
  },
});

export class Profile extends ProfileSchema.class {}
ProfileSchema.setClass(Profile);

/** What is read of it on every page: the columns of `ProfileRow`. */
export const PROFILE_FIELDS = [
  'id',
  'userId',
  'displayName',
  'bio',
  'statusText',
  'avatarUrl',
] as const satisfies readonly (keyof Profile)[];
export type ProfileRow = Pick<Profile, (typeof PROFILE_FIELDS)[number]>;
