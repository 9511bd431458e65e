import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import type { WholeMessage } from '../message/entity.ts';
import type { ThreadReadEvent } from './events.ts';
import {
  findRoot,
  findThread,
  findUnreadCount,
  followThread,
  listFollowed,
  listParticipants,
  listReplies,
  markThreadRead,
  unfollowThread,
} from './service.ts';

export const threadResolvers: Resolvers = {
  Query: {
    threads: (_root, args, ctx, info) => listFollowed(ctx, args, lookAheadOfNodes(info)),
  },

  Mutation: {
    followThread: async (_root, { input }, ctx) => ({ message: await followThread(ctx, input) }),
    unfollowThread: async (_root, { input }, ctx) => ({
      message: await unfollowThread(ctx, input),
    }),
    markThreadRead: async (_root, { input }, ctx) => ({
      message: await markThreadRead(ctx, input),
    }),
  },

  Message: {
    thread: (message, _args, ctx) => findThread(ctx, message),
    threadRoot: (message, _args, ctx) => findRoot(ctx, message),
    inChat: ({ inChat }) => inChat !== false,
  },

  Thread: {
    lastSeq: ({ lastReplySeq }) => lastReplySeq,
    participants: (thread, { first }, ctx) => listParticipants(ctx, thread, first),
    viewerFollows: async (thread, _args, ctx) => (await findUnreadCount(ctx, thread)) !== null,
    unreadCount: async (thread, _args, ctx) => (await findUnreadCount(ctx, thread)) ?? 0,
    replies: (thread, args, ctx, info) => listReplies(ctx, thread, args, lookAheadOfNodes(info)),
  },

  ThreadReadEvent: { message: rootOf },
};

async function rootOf(
  { subjectId }: ThreadReadEvent,
  _args: object,
  { loaders }: Context,
): Promise<WholeMessage> {
  const root = await loaders.message.byId.load(subjectId);
  if (!root) throw notFound('Message');
  return root;
}
