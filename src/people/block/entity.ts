import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, moment } from '../../store/orm/columns.ts';
import { User } from '../user/entity.ts';

const person = () =>
  p.manyToOne(User).mapToPk().primary().updateRule('no action').deleteRule('no action');

const BlockSchema = defineEntity({
  name: 'Block',
  tableName: 'blocks',
  indexes: [
    { name: 'blocks_index', properties: ['blockerId', 'createdAt', 'blockedId'] },
    { name: 'blocks_blocked_index', properties: ['blockedId', 'blockerId'] },
  ],
  properties: {
    blockerId: () => person().fieldName('blocker_id'),
    blockedId: () => person().fieldName('blocked_id'),
    createdAt: createdAt(),
  },
});

export class Block extends BlockSchema.class {}
BlockSchema.setClass(Block);

const MuteSchema = defineEntity({
  name: 'Mute',
  tableName: 'mutes',
  indexes: [
    { name: 'mutes_index', properties: ['muterId', 'createdAt', 'mutedId'] },
    { name: 'mutes_muted_index', properties: ['mutedId', 'muterId'] },
  ],
  properties: {
    muterId: () => person().fieldName('muter_id'),
    mutedId: () => person().fieldName('muted_id'),
    createdAt: createdAt(),
    /** From then on it is no mute any more, whether or not the row is still there. */
    until: moment().nullable(),
  },
});

export class Mute extends MuteSchema.class {}
MuteSchema.setClass(Mute);
