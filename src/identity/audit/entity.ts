import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../../people/user/entity.ts';
import { id, moment } from '../../store/orm/columns.ts';
import { DEVICE_KINDS } from '../device/entity.ts';

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
