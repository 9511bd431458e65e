import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { readChat } from '../chat/reading-service.ts';
import { isId } from '../../input/ids.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { canDelete, canEdit, findMessage } from './policy.ts';
import {
  findStatus,
  listReaders,
  markDelivered,
  markRead,
  markUnread,
} from '../receipt/service.ts';
import { sendMessage } from './sending.ts';
import { deleteMessage, editMessage } from './service.ts';
import { readText } from './system.ts';
import { setTyping } from '../typing/service.ts';

export const messageResolvers = {
  Query: {
    message: (_root, { id }, ctx) => (isId(id) ? findMessage(ctx, id) : null),
  },

  Mutation: {
    sendMessage: async (_root, { input }, ctx) => ({ message: await sendMessage(ctx, input) }),
    editMessage: async (_root, { input }, ctx) => ({ message: await editMessage(ctx, input) }),
    deleteMessage: async (_root, { input }, ctx) => ({ message: await deleteMessage(ctx, input) }),
    markDelivered: async (_root, { input }, ctx) => ({ chats: await markDelivered(ctx, input) }),
    markRead: async (_root, { input }, ctx) => ({ chat: await markRead(ctx, input) }),
    markUnread: async (_root, { input }, ctx) => ({ chat: await markUnread(ctx, input) }),
    setTyping: async (_root, { input }, ctx) => ({ expiresAt: await setTyping(ctx, input) }),
  },

  Message: {
    chat: (message, _args, ctx) => readChat(ctx, message.chatId),
    sender: ({ sender, senderId }, _args, ctx) =>
      sender === undefined ? findPresentUser(ctx, senderId) : sender,
    text: (message, _args, ctx) => readText(ctx, message),
    subject: (message, _args, ctx) => findPresentUser(ctx, message.subjectId),
    replyTo: ({ replyTo, chatId, replyToSeq }, _args, { loaders }) =>
      replyTo === undefined && replyToSeq
        ? loaders.message.byPosition.load({ chatId, seq: replyToSeq })
        : (replyTo ?? null),
    viewerCanEdit: (message, _args, ctx) => canEdit(ctx, message),
    viewerCanDelete: (message, _args, ctx) => canDelete(ctx, message),
    status: (message, _args, ctx) => findStatus(ctx, message),
    readBy: (message, args, ctx) => listReaders(ctx, message, args),
  },
} satisfies Resolvers;
