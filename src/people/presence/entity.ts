import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { User } from '../user/entity.ts';

/** When somebody was last online, and who may know; there is none for those who never were. */
const PresenceRecordSchema = defineEntity({
  name: 'PresenceRecord',
  tableName: 'presence',
  properties: {
    userId: () => p.manyToOne(User).mapToPk().primary().fieldName('user_id'),
    lastSeenAt: moment().nullable(),
    invisible: p.boolean().default(false),
    lastSeenVisibility: p.enum(['EVERYONE', 'CONTACTS', 'NOBODY'] as const).default('CONTACTS'),
  },
});

export class PresenceRecord extends PresenceRecordSchema.class {}
PresenceRecordSchema.setClass(PresenceRecord);

export type PresenceRow = Pick<
  PresenceRecord,
  'userId' | 'lastSeenAt' | 'invisible' | 'lastSeenVisibility'
>;
