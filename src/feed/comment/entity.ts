import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id, moment } from '../../store/orm/columns.ts';
import { Post } from '../post/entity.ts';
import { User, type UserRow } from '../../people/user/entity.ts';

const CommentSchema = defineEntity({
  name: 'Comment',
  tableName: 'comments',
  indexes: [
    { name: 'comments_post_index', properties: ['postId', 'id'] },
    { name: 'comments_author_index', properties: ['authorId'] },
  ],
  properties: {
    id: id(),
    postId: () => p.manyToOne(Post).mapToPk().fieldName('post_id').deleteRule('cascade'),
    authorId: () => p.manyToOne(User).mapToPk().fieldName('author_id'),
    text: p.text(),
    createdAt: createdAt(),
    editedAt: moment().nullable(),
  },
});

export class Comment extends CommentSchema.class {}
CommentSchema.setClass(Comment);

/** What is read of it on every page: the columns of `CommentRow`. */
export const COMMENT_FIELDS = [
  'id',
  'postId',
  'authorId',
  'text',
  'createdAt',
  'editedAt',
] as const satisfies readonly (keyof Comment)[];
export interface CommentRow extends Pick<Comment, (typeof COMMENT_FIELDS)[number]> {
  /** Where it came along. */
  readonly author?: UserRow;
}
