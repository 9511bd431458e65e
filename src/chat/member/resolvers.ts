import type { Context } from '../../context.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import { requireViewer } from '../../viewer.ts';
import type { ChatMemberRow } from '../chat/entity.ts';
import { readChat } from '../chat/service.ts';
import type { MemberJoinedEvent, MemberRoleChangedEvent } from './events.ts';
import { listMembers } from './list.ts';
import { addMembers, joinRoom, leaveChat, removeMember, setMemberRole } from './service.ts';

export const memberResolvers: Resolvers = {
  Mutation: {
    joinRoom: async (_root, { input }, ctx) => ({ chat: await joinRoom(ctx, input) }),
    leaveChat: (_root, { input }, ctx) => leaveChat(ctx, input),
    addMembers: (_root, { input }, ctx) => addMembers(ctx, input),
    removeMember: (_root, { input }, ctx) => removeMember(ctx, input),
    setMemberRole: async (_root, { input }, ctx) => ({ members: await setMemberRole(ctx, input) }),
  },

  Chat: {
    members: (chat, args, ctx, info) => listMembers(ctx, chat, args, lookAheadOfNodes(info)),
    viewerMembership: (chat, _args, ctx) =>
      ctx.loaders.chat.membership.load({ chatId: chat.id, userId: requireViewer(ctx).id }),
  },

  ChatMember: {
    chat: (member, _args, ctx) => readChat(ctx, member.chatId),
    user: (member, _args, { loaders }) => member.user ?? loaders.user.byId.load(member.userId),
  },

  MemberJoinedEvent: { member: findMember },
  MemberRoleChangedEvent: { member: findMember },
  MemberLeftEvent: {
    memberId: ({ data }) => data.memberId,
    user: ({ subjectId }, _args, { loaders }) => loaders.user.byId.load(subjectId ?? ''),
    removedBy: ({ actorId, subjectId }, _args, { loaders }) =>
      actorId === null || actorId === subjectId ? null : loaders.user.byId.load(actorId),
  },
};

/** The membership as it is now; one that has ended is told from the event itself. */
async function findMember(
  event: MemberJoinedEvent | MemberRoleChangedEvent,
  _args: object,
  ctx: Context,
): Promise<ChatMemberRow> {
  const { chatId, seq, subjectId, data } = event;
  const { memberId, role, joinedAt } = data;
  const userId = subjectId ?? '';
  const member = await ctx.loaders.chat.membership.load({ chatId, userId });
  if (member?.id === memberId) return member;
  return {
    chatId,
    userId,
    id: memberId,
    role,
    joinedAt: new Date(joinedAt),
    joinedSeq: seq,
    deliveredSeq: seq,
    readSeq: seq,
    unreadFromSeq: null,
  };
}
