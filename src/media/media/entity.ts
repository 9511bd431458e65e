import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../../people/user/entity.ts';
import { createdAt, id, moment } from '../../store/orm/columns.ts';

const MediaSchema = defineEntity({
  name: 'Media',
  tableName: 'media',
  indexes: [
    { name: 'media_owner_index', properties: ['ownerId', 'id'] },
    {
      name: 'media_open_index',
      expression: `create index "media_open_index" on "media" ("ticket_expires_at") where "state" in ('PENDING', 'PROCESSING')`,
    },
  ],
  properties: {
    id: id(),
    ownerId: () => p.manyToOne(User).mapToPk().fieldName('owner_id'),
    kind: p.enum(['IMAGE', 'VIDEO', 'AUDIO', 'FILE'] as const),
    state: p.enum(['PENDING', 'PROCESSING', 'READY', 'FAILED'] as const),
    failure: p
      .enum([
        'TOO_LARGE',
        'TYPE_NOT_ALLOWED',
        'TYPE_MISMATCH',
        'UNREADABLE',
        'INFECTED',
        'EXPIRED',
      ] as const)
      .nullable(),
    filename: p.text(),
    /** As it was declared, until the bytes have told. */
    mediaType: p.text(),
    size: p.integer(),
    /** What of the owner's quota it takes. */
    storedBytes: p.integer(),
    /** What there is beside the original, by name. */
    variants: p.json<Variants>(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    animated: p.boolean().default(false),
    durationMs: p.integer().nullable(),
    thumbHash: p.blob().nullable(),
    waveform: p.blob().nullable(),
    alt: p.text().default(''),
    ticketExpiresAt: moment(),
    /** Until when a node looks at the bytes: later than that it has died over it. */
    claimedUntil: moment().nullable(),
    createdAt: createdAt(),
    readyAt: moment().nullable(),
  },
});

export class Media extends MediaSchema.class {}
MediaSchema.setClass(Media);

export type Variants = Readonly<
  Partial<Record<'small' | 'large', { readonly type: string; readonly size: number }>>
>;

/** What is read of it as it stands. */
export const MEDIA_FIELDS = [
  'id',
  'ownerId',
  'kind',
  'state',
  'failure',
  'filename',
  'mediaType',
  'size',
  'variants',
  'width',
  'height',
  'animated',
  'durationMs',
  'waveform',
  'alt',
] as const satisfies readonly (keyof Media)[];
export interface MediaRow extends Pick<Media, (typeof MEDIA_FIELDS)[number]> {
  /** In Base64. */
  readonly thumbHash: string | null;
}

const MediaUsageSchema = defineEntity({
  name: 'MediaUsage',
  tableName: 'media_usage',
  properties: {
    userId: () => p.oneToOne(User).mapToPk().primary().fieldName('user_id'),
    bytes: p.bigint('number'),
  },
});

/** What somebody's media take of their quota, with what is promised to uploads. */
export class MediaUsage extends MediaUsageSchema.class {}
MediaUsageSchema.setClass(MediaUsage);
