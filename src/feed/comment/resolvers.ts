import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { addComment, deleteComment, editComment, readComment } from './service.ts';

export const commentResolvers = {
  Query: {
    comment: (_root, { id }, ctx) => readComment(ctx, id),
  },

  Mutation: {
    addComment: async (_root, { input }, ctx) => ({ comment: await addComment(ctx, input) }),
    editComment: async (_root, { input }, ctx) => ({ comment: await editComment(ctx, input) }),
    deleteComment: (_root, { input }, ctx) => deleteComment(ctx, input.commentId),
  },

  Comment: {
    post: (comment, _args, { loaders }) => loaders.post.byId.load(comment.postId),
    author: (comment, _args, { loaders }) =>
      comment.author ?? loaders.user.byId.load(comment.authorId),
  },
} satisfies Resolvers;
