import type { ChatMemberRow, ChatRow } from '../../chat/chat/entity.ts';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import type { MessageRow } from '../../chat/message/entity.ts';
import { LOG_EVENT_TYPES } from '../log/entity.ts';
import type { CommentAdded, LiveEvent, LogEvent, PostAdded, ReceiptEvent } from '../log/events.ts';
import {
  watchChat,
  watchComments,
  watchFeed,
  watchInbox,
  watchMessages,
  watchTyping,
} from './service.ts';

const itself = <Event>(event: Event) => event;

/** What every event of a chat has, whatever happened. */
const chatEvent = {
  chat: findChat,
  seq: (event: object) => ('seq' in event ? Number(event.seq) : null),
  at: ({ at }: { readonly at: number }) => new Date(at),
};

const messageEvent = { ...chatEvent, message: findMessage };
const messageStream = (type: 'messageAdded' | 'messageEdited' | 'messageDeleted') => ({
  subscribe: (_root: object, { chatId }: { chatId: string }, ctx: Context) =>
    watchMessages(ctx, chatId, type),
  resolve: findMessage,
});

export const eventResolvers = {
  Subscription: {
    chatEvents: {
      subscribe: (_root, args, ctx) => watchChat(ctx, args),
      resolve: itself,
    },
    inboxEvents: {
      subscribe: (_root, { after }, ctx) => watchInbox(ctx, after ?? []),
      resolve: itself,
    },
    messageAdded: messageStream('messageAdded'),
    messageEdited: messageStream('messageEdited'),
    messageDeleted: messageStream('messageDeleted'),
    typing: {
      subscribe: (_root, { chatId }, ctx) => watchTyping(ctx, chatId),
      resolve: itself,
    },
    postAdded: {
      subscribe: (_root, _args, ctx) => watchFeed(ctx),
      resolve: async ({ postId }: PostAdded, _args: object, { loaders }: Context) =>
        (await loaders.post.byId.load(postId)) ?? gone('Post'),
    },
    commentAdded: {
      subscribe: (_root, { postId }, ctx) => watchComments(ctx, postId),
      resolve: async ({ commentId }: CommentAdded, _args: object, { loaders }: Context) =>
        (await loaders.comment.byId.load(commentId)) ?? gone('Comment'),
    },
  },

  ChatEvent: { __resolveType: typeOf },
  InboxEvent: { __resolveType: typeOf },

  ReadyEvent: chatEvent,
  ResyncRequiredEvent: chatEvent,
  MessageAddedEvent: messageEvent,
  MessageEditedEvent: messageEvent,
  MessageDeletedEvent: messageEvent,
  MemberJoinedEvent: { ...chatEvent, member: findMember },
  MemberRoleChangedEvent: { ...chatEvent, member: findMember },
  MemberLeftEvent: {
    ...chatEvent,
    user: ({ subjectId }, _args, { loaders }) => loaders.user.byId.load(subjectId ?? ''),
    removedBy: ({ actorId, subjectId }, _args, { loaders }) =>
      actorId === subjectId ? null : loaders.user.byId.load(actorId),
  },
  ChatCreatedEvent: chatEvent,
  ChatUpdatedEvent: chatEvent,
  ChatDeletedEvent: chatEvent,
  OtherEvent: chatEvent,
  ReceiptEvent: { ...chatEvent, member: findReader },
  TypingEvent: {
    ...chatEvent,
    user: ({ userId }, _args, { loaders }) => loaders.user.byId.load(userId),
    expiresAt: ({ expiresAt }) => (expiresAt === null ? null : new Date(expiresAt)),
  },
} satisfies Resolvers;

type EventOfChats = Exclude<LiveEvent, PostAdded | CommentAdded>;

const KNOWN_TYPES = new Set<EventOfChats['type']>([
  ...LOG_EVENT_TYPES,
  'ready',
  'resyncRequired',
  'receipt',
  'typing',
  'inboxReady',
  'presence',
]);

/** Types bear the names of what happened: `messageAdded` is a `MessageAddedEvent`; a newer version may know more. */
function typeOf<Event extends EventOfChats>({ type }: Event) {
  if (!KNOWN_TYPES.has(type)) return 'OtherEvent';
  // TypeScript does not follow the first letter.
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Event` as `${Capitalize<Event['type']>}Event`;
}

async function findChat(
  { chatId, chatHidden }: { readonly chatId: string; readonly chatHidden?: boolean },
  _args: object,
  { loaders }: Context,
): Promise<ChatRow | null> {
  const chat = chatHidden ? null : await loaders.chat.byId.load(chatId);
  return chat?.deletedAt ? null : chat;
}

async function findMessage(
  { subjectId }: LogEvent,
  _args: object,
  { loaders }: Context,
): Promise<MessageRow> {
  return (subjectId && (await loaders.message.byId.load(subjectId))) || gone('Message');
}

/** The membership as it is now; one that has ended is told from the event itself. */
async function findMember(event: LogEvent, _args: object, ctx: Context): Promise<ChatMemberRow> {
  const { chatId, seq, memberId, role, joinedAt } = event;
  const userId = event.subjectId ?? '';
  const member = await ctx.loaders.chat.membership.load({ chatId, userId });
  if (member?.id === memberId) return member;
  return {
    chatId,
    userId,
    id: memberId ?? '',
    role: role ?? 'MEMBER',
    joinedAt: new Date(joinedAt ?? event.at),
    joinedSeq: seq,
    deliveredSeq: seq,
    readSeq: seq,
    unreadFromSeq: null,
  };
}

async function findReader(
  { chatId, userId }: ReceiptEvent,
  _args: object,
  { loaders }: Context,
): Promise<ChatMemberRow> {
  const member = await loaders.chat.membership.load({ chatId, userId });
  return member ? { ...member, isTold: true } : gone('Member');
}

function gone(what: string): never {
  throw notFound(what);
}
