import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id, moment } from '../../store/orm/columns.ts';
import { User } from '../../people/user/entity.ts';

const DEVICE_KINDS = ['MOBILE', 'TABLET', 'DESKTOP', 'WEB', 'OTHER'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

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

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'sessions',
  indexes: [
    // Signing in asks whether the account was signed in from there before.
    { name: 'sessions_place_index', properties: ['userId', 'addressPrefix'] },
  ],
  properties: {
    id: id(),
    userId: () => p.manyToOne(User).mapToPk().fieldName('user_id'),
    /** SHA-256 of what all refresh tokens of the session have in common: it finds the row. */
    familyHash: p.blob().unique('sessions_family_hash_unique'),
    /** SHA-256 of the refresh token that is good now. */
    tokenHash: p.blob(),
    /** SHA-256 of the one before it, and its successor for those who ask twice within the grace. */
    previousTokenHash: p.blob().nullable(),
    successor: p.blob().nullable(),
    rotatedAt: moment().nullable(),
    deviceName: p.text(),
    deviceKind: p.enum(DEVICE_KINDS),
    /** Of where it was refreshed last. */
    addressPrefix: p.text().nullable(),
    /** When a phone code was last verified in it: for a while that stands for a password. */
    phoneConfirmedAt: moment().nullable(),
    createdAt: createdAt(),
    /** To the minute: nothing indexed changes with it, so that writing it stays a HOT update. */
    lastUsedAt: moment(),
    /** When the refresh token ends; each rotation moves it, never beyond the session's longest life. */
    expiresAt: moment(),
    revokedAt: moment().nullable(),
  },
});

export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);

/** What people see of a session: the columns of `SessionRow`. */
export const SESSION_FIELDS = [
  'id',
  'userId',
  'deviceName',
  'deviceKind',
  'addressPrefix',
  'createdAt',
  'lastUsedAt',
  'expiresAt',
] as const satisfies readonly (keyof Session)[];
export type SessionRow = Pick<Session, (typeof SESSION_FIELDS)[number]>;

export const SECURITY_EVENT_TYPES = [
  'SIGNED_IN',
  'SIGN_IN_FAILED',
  'REFRESH_TOKEN_REUSED',
  'SESSIONS_REVOKED',
  'USERNAME_CHANGED',
  'EMAIL_CHANGED',
  'PASSWORD_CHANGED',
  'PHONE_NUMBER_CHANGED',
  'CHAT_ROLE_CHANGED',
  'DATA_EXPORTED',
  'ACCOUNT_DELETED',
] as const;
export type SecurityEventType = (typeof SECURITY_EVENT_TYPES)[number];

/** What happened to an account, for its owner. It outlives neither its limit nor the account. */
const SecurityEventSchema = defineEntity({
  name: 'SecurityEvent',
  tableName: 'security_events',
  indexes: [{ name: 'security_events_user_index', properties: ['userId', 'id'] }],
  properties: {
    id: id(),
    userId: () => p.manyToOne(User).mapToPk().fieldName('user_id'),
    type: p.enum(SECURITY_EVENT_TYPES),
    at: moment(),
    /** Of whoever did it; null where that was not the user. */
    deviceName: p.text().nullable(),
    deviceKind: p.enum(DEVICE_KINDS).nullable(),
    addressPrefix: p.text().nullable(),
  },
});

export class SecurityEvent extends SecurityEventSchema.class {}
SecurityEventSchema.setClass(SecurityEvent);

export const SECURITY_EVENT_FIELDS = [
  'id',
  'userId',
  'type',
  'at',
  'deviceName',
  'deviceKind',
  'addressPrefix',
] as const satisfies readonly (keyof SecurityEvent)[];
export type SecurityEventRow = Pick<SecurityEvent, (typeof SECURITY_EVENT_FIELDS)[number]>;

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
