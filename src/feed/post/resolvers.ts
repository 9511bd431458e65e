import { listComments } from '../comment/service.ts';
import { wantedBeneath, wantedOfNodes } from '../../graphql/look-ahead.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { createPost, deletePost, editPost, listFeed, readPost } from './service.ts';

export const postResolvers = {
  Query: {
    feed: (_root, args, ctx, info) => listFeed(ctx, args, wantedOfNodes(info)),
    post: (_root, { id }, ctx, info) => readPost(ctx, id, wantedBeneath(info)),
  },

  Mutation: {
    createPost: async (_root, { input }, ctx) => ({ post: await createPost(ctx, input) }),
    editPost: async (_root, { input }, ctx) => ({ post: await editPost(ctx, input) }),
    deletePost: async (_root, { input }, ctx) => ({
      deletedPostId: await deletePost(ctx, input.postId),
    }),
  },

  Post: {
    author: (post, _args, { loaders }) => post.author ?? loaders.user.byId.load(post.authorId),
    commentCount: (post, _args, { loaders }) =>
      post.commentCount ?? loaders.comment.countByPost.load(post.id),
    comments: (post, args, ctx, info) => listComments(ctx, post.id, args, wantedOfNodes(info)),
  },
} satisfies Resolvers;
