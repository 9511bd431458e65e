import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { readImage } from '../chat/image.ts';
import { setChatImage } from './image.ts';
import { listRooms } from './rooms.ts';
import { createGroup, createRoom, deleteChat, openDirectChat, updateChat } from './service.ts';

export const groupResolvers: Resolvers = {
  Query: {
    rooms: (_root, args, ctx) => listRooms(ctx, args),
  },

  Mutation: {
    openDirectChat: async (_root, { input }, ctx) => ({ chat: await openDirectChat(ctx, input) }),
    createGroup: async (_root, { input }, ctx) => ({ chat: await createGroup(ctx, input) }),
    createRoom: async (_root, { input }, ctx) => ({ chat: await createRoom(ctx, input) }),
    updateChat: async (_root, { input }, ctx) => ({ chat: await updateChat(ctx, input) }),
    setChatImage: async (_root, { input }, ctx) => ({ chat: await setChatImage(ctx, input) }),
    deleteChat: async (_root, { input }, ctx) => ({ deletedChatId: await deleteChat(ctx, input) }),
  },

  Chat: {
    image: (chat, _args, ctx) => readImage(ctx, chat),
  },
};
