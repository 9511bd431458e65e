import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id, moment } from '../../store/orm/columns.ts';
import { User } from '../../people/user/entity.ts';
import { DEVICE_KINDS } from '../device/entity.ts';

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
