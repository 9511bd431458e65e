import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { requireViewer } from '../../viewer.ts';
import type { ChatMemberRow } from '../chat/entity.ts';
import type { ReceiptEvent } from './events.ts';
import {
  findMark,
  findStatus,
  leastOfOthers,
  listReaders,
  markDelivered,
  markRead,
  markUnread,
} from './service.ts';

export const receiptResolvers: Resolvers = {
  Mutation: {
    markDelivered: async (_root, { input }, ctx) => ({ chats: await markDelivered(ctx, input) }),
    markRead: async (_root, { input }, ctx) => ({ chat: await markRead(ctx, input) }),
    markUnread: async (_root, { input }, ctx) => ({ chat: await markUnread(ctx, input) }),
  },

  Message: {
    status: (message, _args, ctx) => findStatus(ctx, message),
    readBy: (message, args, ctx) => listReaders(ctx, message, args),
  },

  Chat: {
    unreadCount: ({ id: chatId, unreadCount }, _args, ctx) =>
      unreadCount ??
      ctx.loaders.receipt.unreadCount.load({ chatId, userId: requireViewer(ctx).id }),
    deliveredToAllSeq: (chat, _args, ctx) => leastOfOthers(ctx, chat, 'slowestReceivers'),
    readByAllSeq: (chat, _args, ctx) => leastOfOthers(ctx, chat, 'slowestReaders'),
  },

  ChatMember: {
    deliveredSeq: (member, _args, ctx) => findMark(ctx, member, 'deliveredSeq'),
    readSeq: (member, _args, ctx) => findMark(ctx, member, 'readSeq'),
  },

  Account: {
    unreadCount: ({ userId }, _args, { loaders }) => loaders.receipt.unreadTotal.load(userId),
  },

  ReceiptEvent: { member: memberOf },
};

async function memberOf(
  { chatId, userId }: ReceiptEvent,
  _args: object,
  { loaders }: Context,
): Promise<ChatMemberRow> {
  const member = await loaders.chat.membership.load({ chatId, userId });
  if (!member) throw notFound('Member');
  return { ...member, isTold: true };
}
