import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../../people/user/entity.ts';

const CREATION_KINDS = ['POST', 'COMMENT', 'CHAT'] as const;
/** What has a key; groups and rooms are of one kind. */
export type CreationKind = (typeof CREATION_KINDS)[number];

/** Under which key somebody has made something. It outlives what was made for a while. */
const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_keys',
  properties: {
    userId: () => p.manyToOne(User).mapToPk().primary().fieldName('user_id'),
    kind: p.enum(CREATION_KINDS).primary(),
    key: p.text().primary(),
    /** It begins with the moment at which it was made. */
    thingId: p.uuid().unique('idempotency_keys_thing_unique'),
    requestHash: p.blob(),
  },
});

export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);
