import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { readPeer } from './service.ts';

export const chatResolvers: Resolvers = {
  Chat: {
    createdBy: (chat, _args, ctx) => findPresentUser(ctx, chat.createdById),
    peer: (chat, _args, ctx) => readPeer(ctx, chat),
  },
};
