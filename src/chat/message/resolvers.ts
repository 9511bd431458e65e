import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { lookAheadOf, lookAheadOfNodes } from '../../graphql/look-ahead.ts';
import { isId } from '../../input/ids.ts';
import type { ChatEventType } from '../../live/log/declarations.ts';
import type { LogEvent } from '../../live/log/events.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { readChat } from '../chat/service.ts';
import { readAttachments } from './attachments.ts';
import type { WholeMessage } from './entity.ts';
import {
  MESSAGE_CHANGES,
  messageAdded,
  type MessageChangeType,
  messageDeleted,
  messageEdited,
} from './events.ts';
import { listMessages } from './history.ts';
import { canDelete, canEdit, findMessage } from './policy.ts';
import { sendMessage } from './sending.ts';
import { deleteMessage, editMessage, watchMessages } from './service.ts';
import {
  CHANGE_TYPES,
  DETAIL_TYPES,
  readClientMessageId,
  readSystemChange,
  readText,
} from './system.ts';

const messageStream = (type: ChatEventType<null>) => ({
  subscribe: (_root: object, { chatId }: { readonly chatId: string }, ctx: Context) =>
    watchMessages(ctx, chatId, type),
  resolve: messageOf,
});

export const messageResolvers: Resolvers = {
  Query: {
    message: (_root, { id }, ctx) => (isId(id) ? findMessage(ctx, id) : null),
  },

  Mutation: {
    sendMessage: async (_root, { input }, ctx) => ({ message: await sendMessage(ctx, input) }),
    editMessage: async (_root, { input }, ctx) => ({ message: await editMessage(ctx, input) }),
    deleteMessage: async (_root, { input }, ctx) => ({ message: await deleteMessage(ctx, input) }),
  },

  Subscription: {
    messageAdded: messageStream(messageAdded),
    messageEdited: messageStream(messageEdited),
    messageDeleted: messageStream(messageDeleted),
  },

  Message: {
    chat: (message, _args, ctx) => readChat(ctx, message.chatId),
    sender: ({ sender, senderId }, _args, ctx) =>
      sender === undefined ? findPresentUser(ctx, senderId) : sender,
    text: (message, _args, ctx) => readText(ctx, message),
    clientMessageId: (message, _args, ctx) => readClientMessageId(ctx, message),
    subject: (message, _args, ctx) => findPresentUser(ctx, message.subjectId),
    systemChange: (message, _args, ctx) => readSystemChange(ctx, message),
    replyTo: ({ replyTo, chatId, replyToSeq }, _args, { loaders }) =>
      replyTo === undefined && replyToSeq
        ? loaders.message.byPosition.load({ chatId, seq: replyToSeq })
        : (replyTo ?? null),
    attachments: (message, _args, ctx, info) => readAttachments(ctx, message, lookAheadOf(info)),
    viewerCanEdit: (message, _args, ctx) => canEdit(ctx, message),
    viewerCanDelete: (message, _args, ctx) => canDelete(ctx, message),
  },

  /** Every change inherits these. */
  SystemChange: {
    __resolveType: ({ type }) => CHANGE_TYPES[type],
    subjects: ({ subjectIds }, _args, ctx) =>
      Promise.all(subjectIds.map((id) => findPresentUser(ctx, id))),
  },
  ChatUpdatedChange: { details: ({ details }) => details },
  ChatUpdateDetail: { __resolveType: ({ type }) => DETAIL_TYPES[type] },

  Chat: {
    messages: (chat, args, ctx, info) => listMessages(ctx, chat.id, args, lookAheadOfNodes(info)),
    lastMessage: ({ id, lastMessage }, _args, { loaders }) =>
      lastMessage === undefined ? loaders.message.lastOfChat.load(id) : lastMessage,
  },

  /** All of those that tell of a message inherit it. */
  MessageEvent: { message: messageOf },
  MessageChangedEvent: {
    // Only these are told as one.
    change: ({ type }) => MESSAGE_CHANGES[type as MessageChangeType],
    user: ({ actorId }, _args, ctx) => findPresentUser(ctx, actorId),
  },
};

async function messageOf(
  { subjectId }: LogEvent,
  _args: object,
  { loaders }: Context,
): Promise<WholeMessage> {
  const message = subjectId && (await loaders.message.byId.load(subjectId));
  if (!message) throw notFound('Message');
  return message;
}
