import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOf } from '../../graphql/look-ahead.ts';
import { findDraft, listDrafts, saveDraft } from './service.ts';

export const draftResolvers: Resolvers = {
  Mutation: {
    saveDraft: async (_root, { input }, ctx) => ({ chat: await saveDraft(ctx, input) }),
  },

  Chat: {
    draft: ({ id, draft }, _args, ctx) => (draft === undefined ? findDraft(ctx, id) : draft),
  },

  Message: {
    viewerDraft: ({ chatId, seq, threadRootSeq }, _args, ctx) =>
      threadRootSeq ? null : findDraft(ctx, chatId, seq),
  },

  Account: {
    drafts: ({ userId }, args, ctx) => listDrafts(ctx, userId, args),
  },

  Draft: {
    chat: ({ chatId }, _args, { loaders }) => loaders.chat.byId.load(chatId),
    replyTo: ({ chatId, replyToSeq: seq }, _args, { loaders }) =>
      seq ? loaders.message.byPosition.load({ chatId, seq }) : null,
    attachments: (draft, _args, { loaders }, info) =>
      loaders.draft.attachments.load(draft, lookAheadOf(info)),
    threadRoot: ({ chatId, rootSeq: seq }, _args, { loaders }) =>
      seq ? loaders.message.byPosition.load({ chatId, seq }) : null,
  },

  DraftEvent: {
    threadRoot: ({ subjectId }, _args, { loaders }) =>
      subjectId ? loaders.message.byId.load(subjectId) : null,
  },
};
