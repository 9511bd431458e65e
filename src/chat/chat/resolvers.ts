import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { peerId } from './service.ts';

export const chatResolvers: Resolvers = {
  Chat: {
    createdBy: (chat, _args, ctx) => findPresentUser(ctx, chat.createdById),
    peer: (chat, _args, ctx) =>
      chat.peer === undefined ? findPresentUser(ctx, peerId(ctx, chat)) : chat.peer,
  },
};
