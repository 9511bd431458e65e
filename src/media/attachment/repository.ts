import { statement } from '../../store/statement/statement.ts';

/** As SQL: those of the media that are their owner's to show, each with its place among them, from 1 on. */
export const usable = (mediaIds: string, ownerId: string) =>
  `SELECT media.*, asked.place
   FROM unnest(${mediaIds}::uuid[]) WITH ORDINALITY AS asked (id, place)
     JOIN media ON media.id = asked.id AND media.owner_id = ${ownerId} AND media.state = 'READY'`;

export const usableMedia = statement<
  { readonly id: string },
  [mediaIds: readonly string[], ownerId: string]
>('media_usable', `SELECT id FROM (${usable('$1', '$2')}) AS found`);

/** Until the transaction ends it is not taken away. */
export const holdPicture = statement<{ readonly id: string }, [mediaId: string, ownerId: string]>(
  'media_hold_picture',
  `SELECT id FROM media WHERE id = $1 AND owner_id = $2 AND state = 'READY' AND kind = 'IMAGE'
   FOR KEY SHARE`,
);
