import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import type { CommentAdded } from './events.ts';
import {
  addComment,
  deleteComment,
  editComment,
  listComments,
  readComment,
  readCommentText,
  watchComments,
} from './service.ts';

export const commentResolvers: Resolvers = {
  Query: {
    comment: (_root, { id }, ctx) => readComment(ctx, id),
  },

  Mutation: {
    addComment: async (_root, { input }, ctx) => ({ comment: await addComment(ctx, input) }),
    editComment: async (_root, { input }, ctx) => ({ comment: await editComment(ctx, input) }),
    deleteComment: (_root, { input }, ctx) => deleteComment(ctx, input.commentId),
  },

  Subscription: {
    commentAdded: {
      subscribe: (_root, { postId }, ctx) => watchComments(ctx, postId),
      resolve: async ({ commentId }: CommentAdded, _args: object, { loaders }: Context) => {
        const comment = await loaders.comment.byId.load(commentId);
        if (!comment) throw notFound('Comment');
        return comment;
      },
    },
  },

  Comment: {
    text: (comment, _args, ctx) => readCommentText(ctx, comment),
    post: (comment, _args, { loaders }) => loaders.post.byId.load(comment.postId),
    author: (comment, _args, { loaders }) =>
      comment.author ?? loaders.user.byId.load(comment.authorId),
  },

  Post: {
    commentCount: (post, _args, { loaders }) =>
      post.commentCount ?? loaders.comment.countByPost.load(post.id),
    comments: (post, args, ctx, info) => listComments(ctx, post.id, args, lookAheadOfNodes(info)),
  },
};
