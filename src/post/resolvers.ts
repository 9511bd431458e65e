import { listComments } from '../comment/service.ts';
import type { Resolvers } from '../graphql/types.generated.ts';
import { createPost, deletePost, editPost, listFeed, readPost } from './service.ts';

export const postResolvers = {
  Query: {
    feed: (_root, args, ctx) => listFeed(ctx, args),
    post: (_root, { id }, ctx) => readPost(ctx, id),
  },

  Mutation: {
    createPost: async (_root, { input }, ctx) => ({ post: await createPost(ctx, input) }),
    editPost: async (_root, { input }, ctx) => ({ post: await editPost(ctx, input) }),
    deletePost: async (_root, { input }, ctx) => ({
      deletedPostId: await deletePost(ctx, input.postId),
    }),
  },

  Post: {
    author: (post, _args, { loaders }) => loaders.user.byId.load(post.authorId),
    commentCount: (post, _args, { loaders }) => loaders.comment.countByPost.load(post.id),
    comments: (post, args, ctx) => listComments(ctx, post.id, args),
  },
} satisfies Resolvers;
