import type { EntityManager, Ref } from '@mikro-orm/postgresql';
import {
  Chat,
  type Comment,
  Message,
  Post,
  type Profile,
  User,
} from './apollo-mikroorm.entities.ts';
import type { createLoaders } from './apollo-mikroorm.loaders.ts';
import { CHATS_OF_VIEWER, run } from './apollo-mikroorm.sql.ts';
import { requireViewer } from './subset/errors.ts';
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
} from './subset/pages.ts';
import { DateTime } from './subset/resolvers.ts';
import { type MessageRow, peerId } from './subset/rows.ts';
import {
  SEND_MESSAGE,
  sendMessage,
  type SendMessageInput,
  type SendOutcome,
} from './subset/sending.ts';

export interface Context {
  readonly viewerId: string | null;
  /** A fork of its own for each request. */
  readonly em: EntityManager;
  readonly loaders: ReturnType<typeof createLoaders>;
  publish(message: MessageRow): void;
}

export const resolvers = {
  DateTime,

  Query: {
    async feed(_root: unknown, { first, after }: ForwardArgs, ctx: Context) {
      requireViewer(ctx);
      const size = pageSize(first);
      const posts = await ctx.em.find(
        Post,
        { id: { $lt: idAfter(after) } },
        { orderBy: { id: 'desc' }, limit: size + 1 },
      );
      return forwardPage(posts, size, after, (post) => encodeCursor(post.id));
    },

    user(_root: unknown, { id }: { id: string }, ctx: Context) {
      requireViewer(ctx);
      return ctx.em.findOne(User, { id, deletedAt: null });
    },

    chat(_root: unknown, { id }: { id: string }, ctx: Context) {
      const viewerId = requireViewer(ctx);
      return ctx.em.findOne(Chat, {
        id,
        deletedAt: null,
        $or: [{ visibility: 'PUBLIC' }, { members: { $some: { user: viewerId } } }],
      });
    },

    async chats(_root: unknown, { first, after }: ForwardArgs, ctx: Context) {
      const size = pageSize(first);
      const { moment, id } = placeAfter(after);
      const values = [requireViewer(ctx), moment, id, size + 1];
      const rows = await run<{ last_activity_at: string }>(ctx.em, CHATS_OF_VIEWER, values);
      const chats = rows.map(({ last_activity_at, ...row }) => ({
        chat: ctx.em.map(Chat, row),
        lastActivityAt: new Date(last_activity_at),
      }));
      const { nodes, pageInfo } = forwardPage(chats, size, after, ({ chat, lastActivityAt }) =>
        encodeCursor(lastActivityAt.toISOString(), chat.id),
      );
      return { nodes: nodes.map(({ chat }) => chat), pageInfo };
    },
  },

  Mutation: {
    async sendMessage(_root: unknown, { input }: { input: SendMessageInput }, ctx: Context) {
      const sent = await sendMessage(sendingOver(ctx), requireViewer(ctx), input);
      return { message: toMessage(ctx.em, sent) };
    },
  },

  User: {
    profile: (user: User) => user.profile.load(),
  },

  Profile: {
    displayName: async (profile: Profile, _args: unknown, { em }: Context) =>
      profile.displayName || (await em.findOneOrFail(User, profile.user.id)).username,
  },

  Post: {
    author: (post: Post) => post.author.load(),
    commentCount: (post: Post, _args: unknown, { loaders }: Context) =>
      loaders.commentCount.load(post.id),
    async comments(post: Post, { first, after }: ForwardArgs, { loaders }: Context) {
      const size = pageSize(first);
      const comments = await loaders.comments.load({
        post,
        before: idAfter(after),
        limit: size + 1,
      });
      return forwardPage(comments, size, after, (comment) => encodeCursor(comment.id));
    },
  },

  Comment: {
    author: (comment: Comment) => comment.author.load(),
  },

  Chat: {
    peer(chat: Chat, _args: unknown, ctx: Context) {
      const id = peerId({ directKey: chat.directKey ?? null }, requireViewer(ctx));
      return id ? loadPresent(ctx.em.getReference(User, id, { wrapped: true })) : null;
    },
    lastMessage: (chat: Chat, _args: unknown, { loaders }: Context) =>
      loaders.lastMessage.load(chat.id),
    unreadCount: (chat: Chat, _args: unknown, { loaders }: Context) =>
      loaders.unreadCount.load(chat.id),
    async messages(chat: Chat, { last, before }: BackwardArgs, { em }: Context) {
      const size = pageSize(last);
      const messages = await em.find(
        Message,
        { chat: chat.id, seq: { $lt: seqBefore(before) } },
        { orderBy: { seq: 'desc' }, limit: size + 1 },
      );
      return backwardPage(messages, size, before, (message) => encodeCursor(message.seq));
    },
  },

  Message: {
    sender: (message: Message) => loadPresent(message.sender),
    replyTo: ({ chat, replyToSeq }: Message, _args: unknown, { loaders }: Context) =>
      replyToSeq ? loaders.messageByPosition.load({ chatId: chat.id, seq: replyToSeq }) : null,
  },
};

/** Null once the account is gone. */
async function loadPresent(ref: Ref<User>): Promise<User | null> {
  const user = await ref.load();
  return user?.deletedAt ? null : user;
}

const sendingOver = ({ em, publish }: Context) => ({
  publish,
  async insert(values: readonly unknown[]) {
    const [outcome] = await run<SendOutcome>(em, SEND_MESSAGE, values);
    return outcome && { ...outcome, createdAt: new Date(outcome.createdAt) };
  },
  async readMessage(id: string) {
    const message = await em.findOne(Message, { id });
    return message ? toRow(message) : undefined;
  },
});

const toRow = (message: Message): MessageRow => ({
  id: message.id,
  chatId: message.chat.id,
  seq: message.seq,
  senderId: message.sender.id,
  text: message.text ?? null,
  replyToSeq: message.replyToSeq ?? null,
  createdAt: message.createdAt,
  editedAt: message.editedAt ?? null,
  deletedAt: message.deletedAt ?? null,
});

const toMessage = (em: EntityManager, { chatId, senderId, ...fields }: MessageRow): Message =>
  em.merge(Message, { ...fields, chat: chatId, sender: senderId });
