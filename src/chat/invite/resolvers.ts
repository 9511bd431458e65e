import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { findReadable } from '../access/policy.ts';
import { readImage } from '../chat/image.ts';
import { acceptInvite } from './accepting.ts';
import { answerJoinRequest, findRequest, listRequests, requestToJoin } from './requests.ts';
import { createInvite, listInvites, previewInvite, revokeInvite, urlOf } from './service.ts';

export const inviteResolvers: Resolvers = {
  Query: {
    invite: (_root, { code }, ctx) => previewInvite(ctx, code),
  },

  Mutation: {
    createInvite: async (_root, { input }, ctx) => ({ invite: await createInvite(ctx, input) }),
    revokeInvite: (_root, { input }, ctx) => revokeInvite(ctx, input),
    acceptInvite: (_root, { input }, ctx) => acceptInvite(ctx, input),
    requestToJoin: async (_root, { input }, ctx) => ({
      joinRequest: await requestToJoin(ctx, input),
    }),
    answerJoinRequest: (_root, { input }, ctx) => answerJoinRequest(ctx, input),
  },

  Chat: {
    invites: (chat, args, ctx) => listInvites(ctx, chat, args),
    joinRequests: (chat, args, ctx, info) => listRequests(ctx, chat, args, lookAheadOfNodes(info)),
  },

  Invite: {
    code: ({ code }) => code ?? null,
    url: (invite, _args, ctx) => urlOf(ctx, invite),
    createdBy: ({ createdById }, _args, ctx) =>
      createdById ? findPresentUser(ctx, createdById) : null,
  },

  InvitePreview: {
    chatId: ({ chat }) => chat.id,
    // Every group and room has a name.
    name: ({ chat }) => chat.name ?? '',
    description: ({ chat }) => chat.description,
    image: ({ chat }, _args, ctx) => readImage(ctx, chat),
    memberCount: ({ chat }) => chat.memberCount,
  },

  JoinRequest: {
    chat: ({ chatId }, _args, ctx) => findReadable(ctx, chatId),
    user: (request, _args, { loaders }) => request.user ?? loaders.user.byId.load(request.userId),
    invite: ({ inviteId }, _args, { loaders }) =>
      inviteId ? loaders.invite.byId.load(inviteId) : null,
  },

  JoinRequestedEvent: {
    joinRequest: ({ joinRequestId }, _args, ctx) => findRequest(ctx, joinRequestId),
  },
};
