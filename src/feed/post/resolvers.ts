import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOf, lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import type { PostAdded } from './events.ts';
import {
  countPostsBy,
  createPost,
  deletePost,
  editPost,
  listFeed,
  listPostsBy,
  readPost,
  readPostText,
  watchFeed,
} from './service.ts';

export const postResolvers: Resolvers = {
  Query: {
    feed: (_root, args, ctx, info) => listFeed(ctx, args, lookAheadOfNodes(info)),
    post: (_root, { id }, ctx, info) => readPost(ctx, id, lookAheadOf(info)),
  },

  Mutation: {
    createPost: async (_root, { input }, ctx) => ({ post: await createPost(ctx, input) }),
    editPost: async (_root, { input }, ctx) => ({ post: await editPost(ctx, input) }),
    deletePost: async (_root, { input }, ctx) => ({
      deletedPostId: await deletePost(ctx, input.postId),
    }),
  },

  Subscription: {
    postAdded: {
      subscribe: (_root, _args, ctx) => watchFeed(ctx),
      resolve: async ({ postId }: PostAdded, _args: object, { loaders }: Context) => {
        const post = await loaders.post.byId.load(postId);
        if (!post) throw notFound('Post');
        return post;
      },
    },
  },

  Post: {
    text: (post, _args, ctx) => readPostText(ctx, post),
    attachments: ({ id }, _args, { loaders }, info) =>
      loaders.post.attachments.load(id, lookAheadOf(info)),
    author: (post, _args, { loaders }) => post.author ?? loaders.user.byId.load(post.authorId),
  },

  User: {
    postCount: (user, _args, ctx) => countPostsBy(ctx, user),
    posts: (user, args, ctx, info) => listPostsBy(ctx, user.id, args, lookAheadOfNodes(info)),
  },
};
