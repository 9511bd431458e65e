import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOf } from '../../graphql/look-ahead.ts';
import {
  cancelScheduledMessage,
  findOther,
  findPlace,
  listScheduled,
  scheduleMessage,
  updateScheduledMessage,
} from './service.ts';

export const scheduledResolvers: Resolvers = {
  Mutation: {
    scheduleMessage: async (_root, { input }, ctx) => ({
      scheduledMessage: await scheduleMessage(ctx, input),
    }),
    updateScheduledMessage: async (_root, { input }, ctx) => ({
      scheduledMessage: await updateScheduledMessage(ctx, input),
    }),
    cancelScheduledMessage: async (_root, { input }, ctx) => ({
      canceledScheduledMessageId: await cancelScheduledMessage(ctx, input),
    }),
  },

  Account: {
    scheduledMessages: ({ userId }, args, ctx) => listScheduled(ctx, userId, args),
  },

  ScheduledMessage: {
    chat: (scheduled, _args, ctx) => findPlace(ctx, scheduled),
    attachments: (scheduled, _args, { loaders }, info) =>
      loaders.scheduled.attachments.load(scheduled, lookAheadOf(info)),
    replyTo: ({ replyToId }, _args, ctx) => findOther(ctx, replyToId),
    threadRoot: ({ threadRootId }, _args, ctx) => findOther(ctx, threadRootId),
  },
};
