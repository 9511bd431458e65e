import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { findChat, listCapabilities, readRights } from './service.ts';

export const accessResolvers: Resolvers = {
  Query: {
    chat: (_root, { id }, ctx) => findChat(ctx, id),
  },

  Chat: {
    rights: (chat) => readRights(chat),
    viewerCapabilities: (chat, _args, ctx) => listCapabilities(ctx, chat),
  },
};
