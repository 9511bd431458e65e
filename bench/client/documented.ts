import { gql, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import {
  type MessageFieldsFragment,
  MessageFieldsFragmentDocument,
} from '../../client/src/gql/operations.ts';
import type { Screen } from './contract.ts';
import { CHAT_ID, messageAt } from './made.ts';

const PAGE = 100;
const MESSAGES = gql`
  query Messages($chatId: ID!, $last: Int, $before: String) {
    chat(id: $chatId) {
      id
      messages(last: $last, before: $before) {
        edges {
          cursor
          node {
            ...MessageFields
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
          hasNextPage
          endCursor
        }
      }
    }
  }
  ${MessageFieldsFragmentDocument.toString()}
`;

interface Data {
  readonly chat: {
    readonly messages: { readonly edges: readonly { readonly node: MessageFieldsFragment }[] };
  };
}

/** The list is a field of the chat in the cache: pages are merged into it, and a message is added by `updateQuery`. */
export function openScreen(size: number): Screen {
  const cache = new InMemoryCache({
    typePolicies: { Chat: { fields: { messages: relayStylePagination() } } },
  });
  let shown = 0;
  const variables = { chatId: CHAT_ID };
  for (let newest = size; newest > 0; newest -= PAGE) {
    cache.writeQuery({
      query: MESSAGES,
      variables: pageVariables(newest, size),
      data: page(newest),
    });
  }
  cache.watch<Data>({
    query: MESSAGES,
    variables,
    optimistic: true,
    callback: ({ result }) => void (shown = result?.chat?.messages?.edges?.length ?? 0),
    immediate: true,
  });

  return {
    arrive(seq) {
      cache.updateQuery<Data>({ query: MESSAGES, variables }, (data) => {
        if (!data) return;
        const { edges } = data.chat.messages;
        const node = messageAt(seq);
        if (edges.some((edge) => edge.node.id === node.id)) return data;
        const edge = { __typename: 'MessageEdge', cursor: String(seq), node };
        const messages = { ...data.chat.messages, edges: [...edges, edge] };
        return { chat: { ...data.chat, messages } };
      });
    },
    shown: () => shown,
  };
}

const pageVariables = (newest: number, size: number) => ({
  chatId: CHAT_ID,
  last: PAGE,
  ...(newest < size && { before: String(newest + 1) }),
});

function page(newest: number) {
  const seqs = Array.from({ length: PAGE }, (_value, index) => newest - PAGE + 1 + index);
  const edges = seqs.map((seq) => ({
    __typename: 'MessageEdge',
    cursor: String(seq),
    node: messageAt(seq),
  }));
  const pageInfo = {
    __typename: 'PageInfo',
    hasPreviousPage: newest > PAGE,
    startCursor: String(seqs[0]),
    hasNextPage: false,
    endCursor: String(newest),
  };
  const messages = { __typename: 'MessageConnection', edges, pageInfo };
  return { chat: { __typename: 'Chat', id: CHAT_ID, messages } };
}
