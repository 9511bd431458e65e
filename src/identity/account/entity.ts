import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id, moment } from '../../store/orm/columns.ts';
import { User } from '../../people/user/entity.ts';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'accounts',
  properties: {
    id: id(),
    userId: () => p.oneToOne(User).mapToPk().fieldName('user_id').unique('accounts_user_unique'),
    email: p.string().columnType('citext').nullable().unique('accounts_email_unique'),
    /** In E.164. */
    phoneNumber: p.text().nullable().unique('accounts_phone_number_unique'),
    passwordHash: p.text().nullable(),
    /** Null until the first change, which is free. */
    usernameChangedAt: moment().nullable(),
    createdAt: createdAt(),
  },
});

export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

/** What is read of it on every page: the columns of `AccountRow`. */
export const ACCOUNT_FIELDS = [
  'id',
  'userId',
  'email',
  'phoneNumber',
  'passwordHash',
] as const satisfies readonly (keyof Account)[];
export type AccountRow = Pick<Account, (typeof ACCOUNT_FIELDS)[number]>;

/** A name that a deleted account has left, and nobody can take yet. */
const ReservedUsernameSchema = defineEntity({
  name: 'ReservedUsername',
  tableName: 'reserved_usernames',
  properties: {
    username: p.string().columnType('citext').primary(),
    freeAt: moment(),
  },
});

export class ReservedUsername extends ReservedUsernameSchema.class {}
ReservedUsernameSchema.setClass(ReservedUsername);
