import type { Context } from '../../context.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
import { LOG_EVENT_TYPES } from '../../live/log/entity.ts';
import type { CommentAdded, LiveEvent, PostAdded } from '../../live/log/events.ts';
import type { ChatRow } from '../chat/entity.ts';
import { watchChat, watchInbox } from './service.ts';

const itself = <Event>(event: Event) => event;

export const streamResolvers: Resolvers = {
  Subscription: {
    chatEvents: {
      subscribe: (_root, args, ctx) => watchChat(ctx, args),
      resolve: itself,
    },
    inboxEvents: {
      subscribe: (_root, { after }, ctx) => watchInbox(ctx, after ?? []),
      resolve: itself,
    },
  },

  /** Every event of a chat inherits these. */
  ChatEvent: {
    __resolveType: typeOf,
    chat: findChat,
    seq: (event) => ('seq' in event ? Number(event.seq) : null),
    at: ({ at }) => new Date(at),
  },
  InboxEvent: { __resolveType: typeOf },
};

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
