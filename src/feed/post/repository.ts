import { CLOCK, idOf } from '../../store/statement/clock.ts';
import { selectList } from '../../store/orm/columns.ts';
import {
  IN_PAGE,
  type InPage,
  type PageValues,
  pagesOf,
} from '../../store/statement/page-loader.ts';
import type { Projection } from '../../store/statement/projection.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import type { PageById } from '../../store/statement/export-pages.ts';
import { usable } from '../../media/attachment/repository.ts';
import { isPrivate, sharesWith } from '../../people/follow/repository.ts';
import { mayReach } from '../../people/reach/repository.ts';
import { joinUser } from '../../people/user/repository.ts';
import { OPTIONAL_POST_FIELDS, POST_FIELDS, type PostRow, type WholePost } from './entity.ts';

/** Counting stops here: nobody reads a higher number. */
const MAX_COUNTED = 1_000;

/** How many comments a post has, as SQL. */
export const countComments = (postId: string) =>
  `(SELECT count(*)::int FROM (
     SELECT FROM comments WHERE comments.post_id = ${postId} LIMIT ${MAX_COUNTED}
   ) AS one)`;

const COLUMNS = selectList('p', [...POST_FIELDS, ...OPTIONAL_POST_FIELDS]);

const POST: Projection = {
  properties: POST_FIELDS,
  optional: OPTIONAL_POST_FIELDS,
  include: {
    author: joinUser((post) => `${post}.author_id`),
    commentCount: { value: (post) => countComments(`${post}.id`) },
  },
};

export const postsById = statement<WholePost, [ids: readonly string[]]>(
  'post_by_id',
  `SELECT ${COLUMNS} FROM posts p WHERE p.id = ANY ($1::uuid[])`,
);

/** Of everyone who shows them to everyone and whom the viewer may reach, newest first. */
export const postsBefore = projectedStatement<
  PostRow,
  [before: string, limit: number, viewerId: string]
>(
  'post_before',
  POST,
  'p',
  (columns, joins) =>
    `SELECT ${columns} FROM (
       SELECT * FROM posts WHERE id < $1 AND NOT ${isPrivate('posts.author_id')}
         AND ${mayReach('posts.author_id', '$3')}
       ORDER BY id DESC LIMIT $2
     ) p ${joins} ORDER BY p.id DESC`,
);

/** Where its author shows it to the viewer. */
export const postById = projectedStatement<PostRow, [id: string, viewerId: string]>(
  'post_one_by_id',
  POST,
  'p',
  (columns, joins) => `SELECT ${columns} FROM posts p ${joins}
     WHERE p.id = $1 AND ${sharesWith('p.author_id', '$2')}`,
);

/** Of those who are there. */
export const postCounts = statement<
  { readonly authorId: string; readonly count: number },
  [authorIds: readonly string[]]
>(
  'post_counts',
  `SELECT author.id AS "authorId", (SELECT count(*)::int FROM (
     SELECT FROM posts WHERE posts.author_id = author.id LIMIT ${MAX_COUNTED}
   ) AS one) AS count
   FROM users author WHERE author.id = ANY($1::uuid[]) AND author.deleted_at IS NULL`,
);

/** A page for each of several authors, newest first: of those who show them to the viewer. */
export const postsByAuthors = projectedStatement<
  PostRow & InPage,
  [...PageValues, viewerId: string]
>(
  'post_by_authors',
  { ...POST, computed: IN_PAGE },
  'p',
  pagesOf('posts', 'author_id', 'p', sharesWith('asked.parent_id', '$4')),
);

/**
 * Gives no row when the author is gone, also when they go at this moment, or when one of the media is
 * not theirs, or not ready. It has a new id where none is given.
 */
export const insertPost = statement<
  WholePost,
  [id: string | null, authorId: string, text: string, mediaIds: readonly string[]]
>(
  'post_insert',
  `WITH attached AS MATERIALIZED (${usable('$4', '$2')}), p AS (
     INSERT INTO posts (id, author_id, text, created_at)
     SELECT coalesce($1::uuid, ${idOf('clock.now')}), users.id, $3::text, clock.now
     FROM users, ${CLOCK} WHERE users.id = $2 AND users.deleted_at IS NULL
       AND (SELECT count(*) FROM attached) = cardinality($4::uuid[])
     FOR KEY SHARE OF users
     RETURNING *
   ), attachment AS (
     INSERT INTO post_attachments (post_id, place, media_id)
     SELECT p.id, attached.place, attached.id FROM p, attached ORDER BY attached.id
   )
   SELECT ${COLUMNS} FROM p`,
);

export const updatePost = statement<WholePost, [id: string, text: string]>(
  'post_update',
  `UPDATE posts p SET text = $2, edited_at = clock_timestamp() WHERE p.id = $1 RETURNING ${COLUMNS}`,
);

/** Their comments go with them. */
export const removePosts = statement<{ readonly id: string }, [ids: readonly string[]]>(
  'post_remove',
  'DELETE FROM posts WHERE id = ANY($1::uuid[]) RETURNING id',
);

export const exportedPosts = statement<
  Readonly<Record<string, unknown>> & { readonly id: string },
  PageById
>(
  'export_posts',
  `SELECT id, text, created_at AS "createdAt", edited_at AS "editedAt", ARRAY(
     SELECT media_id FROM post_attachments WHERE post_id = posts.id ORDER BY place
   ) AS "mediaIds"
   FROM posts WHERE author_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

export const oldestPosts = statement<{ readonly id: string }, [authorId: string, limit: number]>(
  'background_oldest_posts',
  'SELECT id FROM posts WHERE author_id = $1 ORDER BY id LIMIT $2',
);

/** A batch of what stands below posts; gives what is gone. */
export const commentsRemovedFrom = statement<
  { readonly id: string },
  [postIds: readonly string[], limit: number]
>(
  'background_comments_removed_from',
  `DELETE FROM comments WHERE id IN (
     SELECT id FROM comments WHERE post_id = ANY($1::uuid[]) LIMIT $2
   ) RETURNING id`,
);

export const toldOfPost = statement<
  { readonly viewerId: string },
  [postId: string, viewerIds: readonly string[]]
>(
  'realtime_told_of_post',
  `SELECT viewer.id AS "viewerId" FROM posts p, unnest($2::uuid[]) AS viewer (id)
   WHERE p.id = $1 AND NOT ${isPrivate('p.author_id')}
     AND ${mayReach('p.author_id', 'viewer.id')}`,
);
