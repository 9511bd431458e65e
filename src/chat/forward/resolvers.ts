import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { findReadable } from '../access/policy.ts';
import { findOrigin, forwardMessage } from './service.ts';

export const forwardResolvers: Resolvers = {
  Mutation: {
    forwardMessage: async (_root, { input }, ctx) => ({
      messages: await forwardMessage(ctx, input),
    }),
  },

  /** Who asks for the chat or the message is told their own. */
  ForwardOrigin: {
    sender: ({ senderId }, _args, ctx) => findPresentUser(ctx, senderId),
    chat: ({ chatId }, _args, ctx) => findReadable(ctx, chatId),
    message: (origin, _args, ctx) => findOrigin(ctx, origin),
    at: ({ at }) => new Date(at),
  },
};
