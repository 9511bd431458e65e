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

/** What every row of it has. */
export const COMMENT_FIELDS = [
  'id',
  'postId',
  'authorId',
  'createdAt',
  'editedAt',
] as const satisfies readonly (keyof Comment)[];
/** What a list reads where it is asked for. */
export const OPTIONAL_COMMENT_FIELDS = ['text'] as const satisfies readonly (keyof Comment)[];
type OptionalOfComment = Pick<Comment, (typeof OPTIONAL_COMMENT_FIELDS)[number]>;
export interface CommentRow
  extends Pick<Comment, (typeof COMMENT_FIELDS)[number]>, Partial<OptionalOfComment> {
  /** Where it came along. */
  readonly author?: UserRow;
}
export type WholeComment = CommentRow & OptionalOfComment;
