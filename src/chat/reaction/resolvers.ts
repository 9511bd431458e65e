import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOf } from '../../graphql/look-ahead.ts';
import { messageReacted } from './events.ts';
import { addReaction, listReactions, listReactors, removeReaction } from './service.ts';

export const reactionResolvers: Resolvers = {
  Mutation: {
    addReaction: async (_root, { input }, ctx) => ({ message: await addReaction(ctx, input) }),
    removeReaction: async (_root, { input }, ctx) => ({
      message: await removeReaction(ctx, input),
    }),
  },

  Message: {
    reactions: (message, _args, ctx, info) => listReactions(ctx, message, lookAheadOf(info)),
  },

  ReactionGroup: {
    viewerReacted: ({ isOwn }) => isOwn,
    reactors: (group, args, ctx) => listReactors(ctx, group, args),
  },

  MessageChangedEvent: {
    reaction: (event) => (messageReacted.is(event) ? event.data : null),
  },
};
