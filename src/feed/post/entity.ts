import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id, moment } from '../../store/orm/columns.ts';
import { Media } from '../../media/media/entity.ts';
import { User, type UserRow } from '../../people/user/entity.ts';

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'posts',
  indexes: [{ name: 'posts_author_index', properties: ['authorId', 'id'] }],
  properties: {
    id: id(),
    authorId: () => p.manyToOne(User).mapToPk().fieldName('author_id'),
    text: p.text(),
    createdAt: createdAt(),
    editedAt: moment().nullable(),
  },
});

export class Post extends PostSchema.class {}
PostSchema.setClass(Post);

const PostAttachmentSchema = defineEntity({
  name: 'PostAttachment',
  tableName: 'post_attachments',
  properties: {
    postId: () => p.manyToOne(Post).mapToPk().primary().fieldName('post_id').deleteRule('cascade'),
    place: p.smallint().primary(),
    mediaId: () =>
      p.manyToOne(Media).mapToPk().fieldName('media_id').index('post_attachments_media_index'),
  },
});

export class PostAttachment extends PostAttachmentSchema.class {}
PostAttachmentSchema.setClass(PostAttachment);

/** What every row of it has. */
export const POST_FIELDS = [
  'id',
  'authorId',
  'createdAt',
  'editedAt',
] as const satisfies readonly (keyof Post)[];
/** What a list reads where it is asked for. */
export const OPTIONAL_POST_FIELDS = ['text'] as const satisfies readonly (keyof Post)[];
type OptionalOfPost = Pick<Post, (typeof OPTIONAL_POST_FIELDS)[number]>;
export interface PostRow extends Pick<Post, (typeof POST_FIELDS)[number]>, Partial<OptionalOfPost> {
  /** Where they came along. */
  readonly author?: UserRow;
  readonly commentCount?: number;
}
export type WholePost = PostRow & OptionalOfPost;
