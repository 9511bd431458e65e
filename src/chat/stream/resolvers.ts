import type { Context } from '../../context.ts';
import type { Resolvers } from '../../graphql/generated/types.generated.ts';
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

/** Types bear the names of what happened: `messageAdded` is a `MessageAddedEvent`; a newer version may log others. */
function typeOf(event: { readonly type: string }, { events }: Context) {
  if ('seq' in event && !events.isKnown(event.type)) return 'OtherEvent';
  const { toldAs: type = event.type } = events.traitsOf(event.type);
  // Whatever a module brings has a type of its name in the schema.
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Event` as 'OtherEvent';
}

async function findChat(
  { chatId, chatHidden }: { readonly chatId: string; readonly chatHidden?: boolean },
  _args: object,
  { loaders }: Context,
): Promise<ChatRow | null> {
  const chat = chatHidden ? null : await loaders.chat.byId.load(chatId);
  return chat?.deletedAt ? null : chat;
}
