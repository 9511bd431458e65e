import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';

/** The code that was sent to a number last. */
const PhoneCodeSchema = defineEntity({
  name: 'PhoneCode',
  tableName: 'phone_codes',
  properties: {
    phoneNumber: p.text().primary(),
    /** Of this sending: whoever tried its code uses up no later one. */
    id: p.uuid(),
    /** Keyed by a secret that is not in the database: there are only a million codes. Null: the provider keeps it. */
    codeHash: p.blob().nullable(),
    tries: p.integer(),
    /** How many of them came from each network. */
    triesByPlace: p.json<Record<string, number>>().default('{}'),
    /** When the next one may be sent. */
    retryAt: moment(),
    expiresAt: moment().index('phone_codes_expires_index'),
    usedAt: moment().nullable(),
  },
});

export class PhoneCode extends PhoneCodeSchema.class {}
PhoneCodeSchema.setClass(PhoneCode);
