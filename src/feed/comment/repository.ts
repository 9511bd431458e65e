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
import { countComments } from '../post/repository.ts';
import { statement } from '../../store/statement/statement.ts';
import type { PageById } from '../../store/statement/export-pages.ts';
import { sharesWith } from '../../people/follow/repository.ts';
import { mayReach } from '../../people/reach/repository.ts';
import { joinUser } from '../../people/user/repository.ts';
import {
  OPTIONAL_COMMENT_FIELDS,
  COMMENT_FIELDS,
  type CommentRow,
  type WholeComment,
} from './entity.ts';

const COLUMNS = selectList('c', [...COMMENT_FIELDS, ...OPTIONAL_COMMENT_FIELDS]);
const COMMENT: Projection = {
  properties: COMMENT_FIELDS,
  optional: OPTIONAL_COMMENT_FIELDS,
  include: { author: joinUser((comment) => `${comment}.author_id`) },
};

export const commentsById = statement<WholeComment, [ids: readonly string[]]>(
  'comment_by_id',
  `SELECT ${COLUMNS} FROM comments c WHERE c.id = ANY ($1::uuid[])`,
);

/** Where the viewer is shown the post that it stands under, and may reach who wrote it. */
export const readableComment = statement<WholeComment, [id: string, viewerId: string]>(
  'comment_readable',
  `SELECT ${COLUMNS} FROM comments c JOIN posts p ON p.id = c.post_id
   WHERE c.id = $1 AND ${sharesWith('p.author_id', '$2')} AND ${mayReach('c.author_id', '$2')}`,
);

/** A page for each of several posts, newest first: of those whom the viewer may reach. */
export const commentsByPosts = projectedStatement<
  CommentRow & InPage,
  [...PageValues, viewerId: string]
>(
  'comment_by_posts',
  { ...COMMENT, computed: IN_PAGE },
  'c',
  pagesOf('comments', 'post_id', 'c', mayReach('comments.author_id', '$4')),
);

export const commentCounts = statement<
  { postId: string; count: number },
  [postIds: readonly string[]]
>(
  'comment_counts',
  `SELECT post.id AS "postId", ${countComments('post.id')} AS count FROM unnest($1::uuid[]) AS post (id)`,
);

/**
 * Gives no row when the post or the author is gone, also when they go at this moment, or where the post
 * is not shown to them. It has a new id where none is given.
 */
export const insertComment = statement<
  WholeComment,
  [id: string | null, postId: string, authorId: string, text: string]
>(
  'comment_insert',
  `INSERT INTO comments AS c (id, post_id, author_id, text, created_at)
   SELECT coalesce($1::uuid, ${idOf('clock.now')}), posts.id, users.id, $4::text, clock.now
   FROM posts, users, ${CLOCK}
   WHERE posts.id = $2 AND users.id = $3 AND users.deleted_at IS NULL
     AND ${sharesWith('posts.author_id', '$3')}
   FOR KEY SHARE OF posts, users
   RETURNING ${COLUMNS}`,
);

export const updateComment = statement<WholeComment, [id: string, text: string]>(
  'comment_update',
  `UPDATE comments c SET text = $2, edited_at = clock_timestamp() WHERE c.id = $1 RETURNING ${COLUMNS}`,
);

export const removeComment = statement<{ id: string }, [id: string]>(
  'comment_remove',
  'DELETE FROM comments WHERE id = $1 RETURNING id',
);

export const exportedComments = statement<
  Readonly<Record<string, unknown>> & { readonly id: string },
  PageById
>(
  'export_comments',
  `SELECT id, post_id AS "postId", text, created_at AS "createdAt", edited_at AS "editedAt"
   FROM comments WHERE author_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

/** A batch of what somebody wrote; gives what is gone. */
export const commentsRemovedOf = statement<
  { readonly id: string },
  [authorId: string, limit: number]
>(
  'background_comments_removed_of',
  `DELETE FROM comments WHERE id IN (SELECT id FROM comments WHERE author_id = $1 LIMIT $2)
   RETURNING id`,
);

export const toldOfComment = statement<
  { readonly viewerId: string },
  [commentId: string, viewerIds: readonly string[]]
>(
  'realtime_told_of_comment',
  `SELECT viewer.id AS "viewerId"
   FROM comments c JOIN posts p ON p.id = c.post_id, unnest($2::uuid[]) AS viewer (id)
   WHERE c.id = $1 AND ${sharesWith('p.author_id', 'viewer.id')}
     AND ${mayReach('c.author_id', 'viewer.id')}`,
);
