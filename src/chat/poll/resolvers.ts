import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOf } from '../../graphql/look-ahead.ts';
import { pollVoted } from './events.ts';
import { addPollOption, closePoll, findPoll, listVoters, votePoll } from './service.ts';

export const pollResolvers: Resolvers = {
  Mutation: {
    votePoll: async (_root, { input }, ctx) => ({ message: await votePoll(ctx, input) }),
    addPollOption: async (_root, { input }, ctx) => ({ message: await addPollOption(ctx, input) }),
    closePoll: async (_root, { input }, ctx) => ({ message: await closePoll(ctx, input) }),
  },

  Message: {
    poll: (message, _args, ctx, info) => findPoll(ctx, message, lookAheadOf(info)),
  },

  PollOption: {
    viewerVoted: ({ isOwn }) => isOwn,
    voters: (option, args, ctx) => listVoters(ctx, option, args),
  },

  MessageChangedEvent: {
    pollVote: (event) => (pollVoted.is(event) ? event.data : null),
  },
};
