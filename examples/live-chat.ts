import type { ApolloCache, ApolloClient } from '@apollo/client';
import { Subscription } from 'rxjs';
import {
  ChatEventsDocument,
  type ChatEventsSubscription,
  type MessageFieldsFragment,
  MessagesDocument,
  SendMessageDocument,
  type UserFieldsFragment,
} from './gql/graphql.ts';

type ChatEvent = ChatEventsSubscription['chatEvents'];

/** What is being sent stands last until the server has given it a place. */
const NO_PLACE_YET = 2 ** 31 - 1;

/** Reads the newest messages into the cache, then keeps them live; `onEvent` is told the rest, like typing. */
export function followChat(
  client: ApolloClient,
  chatId: string,
  onEvent: (event: ChatEvent) => void = () => {},
): Subscription {
  const following = new Subscription();
  void begin();
  return following;

  /** What was read and what comes after its `lastSeq` miss nothing together. */
  async function begin(): Promise<void> {
    const { data } = await client.query({
      query: MessagesDocument,
      variables: { chatId },
      fetchPolicy: 'network-only',
    });
    if (!data?.chat || following.closed) return;
    const events = client.subscribe({
      query: ChatEventsDocument,
      variables: { chatId, after: data.chat.lastSeq },
    });
    const live = events.subscribe(({ data }) => {
      const event = data?.chatEvents;
      if (!event) return;
      onEvent(event);
      if (event.__typename === 'MessageAddedEvent') addMessage(client.cache, chatId, event.message);
      if (event.__typename === 'ResyncRequiredEvent') {
        live.unsubscribe();
        void begin();
      }
    });
    following.add(live);
  }
}

/** Shows the message at once; a retry with the same `clientMessageId` does not send it twice. */
export function sendMessage(
  client: ApolloClient,
  { chatId, text, sender }: { chatId: string; text: string; sender: UserFieldsFragment },
  clientMessageId: string = crypto.randomUUID(),
) {
  return client.mutate({
    mutation: SendMessageDocument,
    variables: { input: { chatId, text, clientMessageId } },
    optimisticResponse: {
      sendMessage: {
        __typename: 'SendMessagePayload',
        message: {
          __typename: 'Message',
          id: clientMessageId,
          seq: NO_PLACE_YET,
          changedSeq: 0,
          clientMessageId,
          kind: 'TEXT',
          text,
          createdAt: new Date().toISOString(),
          editedAt: null,
          deletedAt: null,
          sender,
        },
      },
    },
    update: (cache, { data }) => {
      if (data) addMessage(cache, chatId, data.sendMessage.message);
    },
  });
}

/** Whoever brings a message first, the mutation or the event: it stands in the list once. */
function addMessage(cache: ApolloCache, chatId: string, message: MessageFieldsFragment): void {
  cache.updateQuery({ query: MessagesDocument, variables: { chatId } }, (data) => {
    if (!data?.chat) return;
    const { edges } = data.chat.messages;
    if (edges.some(({ node }) => node.id === message.id)) return;
    const edge = { __typename: 'MessageEdge', cursor: '', node: message } as const;
    const messages = {
      ...data.chat.messages,
      edges: [...edges, edge].toSorted((one, other) => one.node.seq - other.node.seq),
    };
    return { chat: { ...data.chat, messages } };
  });
}
