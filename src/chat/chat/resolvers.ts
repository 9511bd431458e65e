import { requireViewer } from '../../viewer.ts';
import { wantedOfNodes } from '../../graphql/look-ahead.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { listMessages } from '../message/history.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { addMembers, joinRoom, leaveChat, removeMember, setMemberRole } from '../member/service.ts';
import {
  findChat,
  findLastActivity,
  findLastMessage,
  findMark,
  leastOfOthers,
  listChats,
  listMembers,
  listRooms,
  peerId,
  readChat,
} from './reading-service.ts';
import { createGroup, createRoom, deleteChat, openDirectChat, updateChat } from './service.ts';

export const chatResolvers = {
  Query: {
    chat: (_root, { id }, ctx) => findChat(ctx, id),
    chats: (_root, args, ctx, info) => listChats(ctx, args, wantedOfNodes(info)),
    rooms: (_root, args, ctx) => listRooms(ctx, args),
  },

  Mutation: {
    openDirectChat: async (_root, { input }, ctx) => ({ chat: await openDirectChat(ctx, input) }),
    createGroup: async (_root, { input }, ctx) => ({ chat: await createGroup(ctx, input) }),
    createRoom: async (_root, { input }, ctx) => ({ chat: await createRoom(ctx, input) }),
    updateChat: async (_root, { input }, ctx) => ({ chat: await updateChat(ctx, input) }),
    deleteChat: async (_root, { input }, ctx) => ({ deletedChatId: await deleteChat(ctx, input) }),
    joinRoom: async (_root, { input }, ctx) => ({ chat: await joinRoom(ctx, input) }),
    leaveChat: (_root, { input }, ctx) => leaveChat(ctx, input),
    addMembers: (_root, { input }, ctx) => addMembers(ctx, input),
    removeMember: (_root, { input }, ctx) => removeMember(ctx, input),
    setMemberRole: async (_root, { input }, ctx) => ({ members: await setMemberRole(ctx, input) }),
  },

  Chat: {
    createdBy: (chat, _args, ctx) => findPresentUser(ctx, chat.createdById),
    peer: (chat, _args, ctx) =>
      chat.peer === undefined ? findPresentUser(ctx, peerId(ctx, chat)) : chat.peer,
    members: (chat, args, ctx, info) => listMembers(ctx, chat, args, wantedOfNodes(info)),
    viewerMembership: (chat, _args, ctx) =>
      ctx.loaders.chat.membership.load({ chatId: chat.id, userId: requireViewer(ctx).id }),
    lastActivityAt: (chat, _args, ctx) => chat.lastActivityAt ?? findLastActivity(ctx, chat),
    lastMessage: (chat, _args, ctx) => findLastMessage(ctx, chat),
    unreadCount: (chat, _args, ctx) =>
      chat.unreadCount ??
      ctx.loaders.message.unreadCount.load({ chatId: chat.id, userId: requireViewer(ctx).id }),
    deliveredToAllSeq: (chat, _args, ctx) => leastOfOthers(ctx, chat, 'hindmostReceivers'),
    readByAllSeq: (chat, _args, ctx) => leastOfOthers(ctx, chat, 'hindmostReaders'),
    messages: (chat, args, ctx, info) => listMessages(ctx, chat.id, args, wantedOfNodes(info)),
  },

  ChatMember: {
    chat: (member, _args, ctx) => readChat(ctx, member.chatId),
    deliveredSeq: (member, _args, ctx) => findMark(ctx, member, 'deliveredSeq'),
    readSeq: (member, _args, ctx) => findMark(ctx, member, 'readSeq'),
    user: (member, _args, { loaders }) => member.user ?? loaders.user.byId.load(member.userId),
  },
} satisfies Resolvers;
