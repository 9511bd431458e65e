import { GraphQLScalarType } from 'graphql';
import type { Pool } from 'pg';
import { notFound, requireViewer } from './errors.ts';
import type { Loaders } from './loaders.ts';
import {
  backwardPage,
  type BackwardArgs,
  encodeCursor,
  forwardPage,
  type ForwardArgs,
  idAfter,
  pageSize,
  placeAfter,
  seqBefore,
} from './pages.ts';
import {
  type ChatRow,
  type CommentRow,
  type MessageRow,
  peerId,
  type PostRow,
  profileOf,
  type UserRow,
} from './rows.ts';
import { SEND_MESSAGE, sendMessage, type SendMessageInput, type SendOutcome } from './sending.ts';
import { chatForViewer, chatsOfViewer, messagesById, postsBefore, userById } from './sql.ts';

/** What a root field may touch, whichever way the fields below it are batched. */
export interface RootContext {
  readonly viewerId: string | null;
  readonly pool: Pool;
  publish(message: MessageRow): void;
}

export interface Context extends RootContext {
  readonly loaders: Loaders;
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (moment) => (moment as Date).toISOString(),
});

/** How yoga and Apollo Server resolve the shared schema over DataLoader. */
export const resolvers = {
  DateTime,

  Query: {
    async feed(_root: unknown, { first, after }: ForwardArgs, ctx: RootContext) {
      requireViewer(ctx);
      const size = pageSize(first);
      const rows = await postsBefore(ctx.pool, idAfter(after), size + 1);
      return forwardPage(rows, size, after, (post) => encodeCursor(post.id));
    },

    async user(_root: unknown, { id }: { id: string }, ctx: RootContext) {
      requireViewer(ctx);
      const [user] = await userById(ctx.pool, id);
      return user && !user.deletedAt ? user : null;
    },

    async chat(_root: unknown, { id }: { id: string }, ctx: RootContext) {
      const [chat] = await chatForViewer(ctx.pool, id, requireViewer(ctx));
      return chat ?? null;
    },

    async chats(_root: unknown, { first, after }: ForwardArgs, ctx: RootContext) {
      const viewerId = requireViewer(ctx);
      const size = pageSize(first);
      const { moment, id } = placeAfter(after);
      const rows = await chatsOfViewer(ctx.pool, viewerId, moment, id, size + 1);
      return forwardPage(rows, size, after, (chat) =>
        encodeCursor(chat.lastActivityAt.toISOString(), chat.id),
      );
    },
  },

  Mutation: {
    sendMessage: async (
      _root: unknown,
      { input }: { input: SendMessageInput },
      ctx: RootContext,
    ) => ({
      message: await sendMessage(sendingOver(ctx), requireViewer(ctx), input),
    }),
  },

  User: {
    async profile(user: UserRow, _args: unknown, { loaders }: Context) {
      const profile = await loaders.profile.load(user.id);
      if (!profile) throw notFound('Profile');
      return profileOf(user, profile);
    },
  },

  Post: {
    author: (post: PostRow, _args: unknown, { loaders }: Context) =>
      loaders.user.load(post.authorId),
    commentCount: (post: PostRow, _args: unknown, { loaders }: Context) =>
      loaders.commentCount.load(post.id),
    async comments(post: PostRow, { first, after }: ForwardArgs, { loaders }: Context) {
      const size = pageSize(first);
      const key = { postId: post.id, before: idAfter(after), limit: size + 1 };
      const rows = await loaders.comments.load(key);
      return forwardPage(rows, size, after, (comment) => encodeCursor(comment.id));
    },
  },

  Comment: {
    author: (comment: CommentRow, _args: unknown, { loaders }: Context) =>
      loaders.user.load(comment.authorId),
  },

  Chat: {
    peer(chat: ChatRow, _args: unknown, ctx: Context) {
      const id = peerId(chat, requireViewer(ctx));
      return id ? findPresentUser(ctx, id) : null;
    },
    lastMessage: (chat: ChatRow, _args: unknown, { loaders }: Context) =>
      loaders.lastMessage.load(chat.id),
    unreadCount: (chat: ChatRow, _args: unknown, { loaders }: Context) =>
      loaders.unreadCount.load(chat.id),
    async messages(chat: ChatRow, { last, before }: BackwardArgs, { loaders }: Context) {
      const size = pageSize(last);
      const key = { chatId: chat.id, before: seqBefore(before), limit: size + 1 };
      const rows = await loaders.messages.load(key);
      return backwardPage(rows, size, before, (message) => encodeCursor(message.seq));
    },
  },

  Message: {
    sender: (message: MessageRow, _args: unknown, ctx: Context) =>
      findPresentUser(ctx, message.senderId),
    replyTo: ({ chatId, replyToSeq }: MessageRow, _args: unknown, { loaders }: Context) =>
      replyToSeq ? loaders.messageByPosition.load({ chatId, seq: replyToSeq }) : null,
  },
};

/** Null once the account is gone. */
async function findPresentUser({ loaders }: Context, id: string) {
  const user = await loaders.user.load(id);
  return user?.deletedAt ? null : user;
}

const sendingOver = ({ pool, publish }: RootContext) => ({
  publish,
  async insert(values: readonly unknown[]) {
    const statement = { name: 'send_message', text: SEND_MESSAGE, values: [...values] };
    return (await pool.query<SendOutcome>(statement)).rows[0];
  },
  readMessage: async (id: string) => (await messagesById(pool, [id]))[0],
});
