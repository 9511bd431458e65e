import type { ApolloClient } from '@apollo/client';
import type { Subscription } from 'rxjs';
import { ChatsDocument, InboxDocument } from './gql/graphql.ts';

/** Keeps the whole list of chats live: names, newest messages, unread counts, and their order. */
export function followInbox(client: ApolloClient): Subscription {
  return client.subscribe({ query: InboxDocument }).subscribe(({ data }) => {
    const event = data?.inboxEvents;
    if (!event) return;
    // It comes first on every connection: whatever is not replayed is read anew.
    if (event.__typename === 'InboxReadyEvent') return void refetchChats(client);
    if (event.__typename === 'PresenceEvent') return;
    if (!event.chat) return void client.cache.evict({ id: `Chat:${event.chatId}` });
    // The event's chat has updated the cache by its id already.
    if (!sortChats(client, event.chatId)) void refetchChats(client);
  });
}

const refetchChats = (client: ApolloClient) => client.refetchQueries({ include: [ChatsDocument] });

/** Puts the chats that were active last on top; false when this one is not in the list. */
function sortChats({ cache }: ApolloClient, chatId: string): boolean {
  let isListed = false;
  cache.updateQuery({ query: ChatsDocument }, (data) => {
    if (!data) return;
    isListed = data.chats.edges.some(({ node }) => node.id === chatId);
    const edges = data.chats.edges.toSorted((one, other) =>
      other.node.lastActivityAt.localeCompare(one.node.lastActivityAt),
    );
    return { chats: { ...data.chats, edges } };
  });
  return isListed;
}
