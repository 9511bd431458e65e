import { selectList } from '../../store/orm/columns.ts';
import type { PageById } from '../../store/statement/export-pages.ts';
import type { RowNames } from '../../store/postgres/compile-row.ts';
import type { Projection } from '../../store/statement/projection.ts';
import { statement } from '../../store/statement/statement.ts';
import { MEDIA_FIELDS, type MediaRow } from './entity.ts';

const thumbHashOf = (alias: string) => `encode(${alias}.thumb_hash, 'base64')`;

/** The select list of a whole `MediaRow`. */
export const mediaColumns = (alias: string) =>
  `${selectList(alias, MEDIA_FIELDS)}, ${thumbHashOf(alias)} AS "thumbHash"`;

/** What its columns are called. */
export const MEDIA_NAMES: RowNames = [...MEDIA_FIELDS, 'thumbHash'];

/** What lists read of media: of all else no more than is asked for. */
export const LISTED_MEDIA: Projection = {
  properties: ['id', 'kind', 'state'],
  optional: MEDIA_FIELDS.filter((name) => !['id', 'kind', 'state', 'variants'].includes(name)),
  include: {
    thumbHash: { value: thumbHashOf },
    previewUrl: { value: (alias) => `${alias}.variants`, property: 'variants' },
  },
};

const COLUMNS = mediaColumns('m');

export const mediaById = statement<MediaRow, [ids: readonly string[]]>(
  'media_by_id',
  `SELECT ${COLUMNS} FROM media m WHERE m.id = ANY($1::uuid[])`,
);

export const updateAlt = statement<MediaRow, [id: string, ownerId: string, alt: string]>(
  'media_update_alt',
  `UPDATE media m SET alt = $3 WHERE m.id = $1 AND m.owner_id = $2 RETURNING ${COLUMNS}`,
);

export const findUsage = statement<{ readonly bytes: number }, [userId: string]>(
  'media_usage',
  'SELECT bytes::float8 AS bytes FROM media_usage WHERE user_id = $1',
);

export const exportedMedia = statement<
  Readonly<Record<string, unknown>> & Pick<MediaRow, 'id' | 'state'>,
  PageById
>(
  'export_media',
  `SELECT id, kind, state, filename, media_type AS "mediaType", size, alt, created_at AS "createdAt"
   FROM media WHERE owner_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

export const removeUsageOf = statement<object, [userId: string]>(
  'media_remove_usage_of',
  'DELETE FROM media_usage WHERE user_id = $1',
);
