import type { Audience, DialectName } from './contract.ts';

/** The part of a protocol that a subscriber needs. */
export interface Dialect {
  readonly path: string;
  readonly protocols: readonly string[];
  /** What a client says first. */
  readonly hello: (token: string) => readonly string[];
  /** What it says to anything that is not a delivery. */
  readonly reply: (text: string, subscribe: () => readonly string[]) => readonly string[];
  readonly subscribe: (operationId: string, chatId: string) => string;
  /** The HTTP request that sends a message. */
  readonly send: (message: NewMessage) => HttpRequest;
}

export interface NewMessage {
  readonly text: string;
  readonly seq: number;
  readonly chatId: string;
  readonly token: string;
}

export interface HttpRequest {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const SUBSCRIPTION = `subscription ($chatId: ID!) {
  messageAdded(chatId: $chatId) { id seq text createdAt sender { id username } }
}`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const SENDER = { id: '0199a000-0000-7000-8000-000000000001', username: 'somebody_1' };
const JSON_HEADERS = { 'content-type': 'application/json' };

/** Peers have no database: they are given what Confab reads from its own. */
function publish({ text, seq }: NewMessage): HttpRequest {
  const id = `0199a000-0000-7000-9000-${seq.toString(16).padStart(12, '0')}`;
  const message = { id, seq, text, createdAt: new Date(), sender: SENDER };
  return { path: '/publish', headers: JSON_HEADERS, body: JSON.stringify(message) };
}

/** graphql-transport-ws. */
const graphql: Dialect = {
  path: '/graphql',
  protocols: ['graphql-transport-ws'],
  hello: (token) => [
    JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } }),
  ],
  reply(text, subscribe) {
    const message = JSON.parse(text);
    if (message.type === 'connection_ack') return subscribe();
    if (message.type === 'ping') return ['{"type":"pong"}'];
    throw new Error(`The server says ${text}`);
  },
  subscribe: (id, chatId) =>
    JSON.stringify({
      id,
      type: 'subscribe',
      payload: { query: SUBSCRIPTION, variables: { chatId } },
    }),
  send: publish,
};

const confab: Dialect = {
  ...graphql,
  send: ({ text, chatId, token }) => ({
    path: '/graphql',
    headers: { ...JSON_HEADERS, authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: SEND, variables: { input: { chatId, text } } }),
  }),
};

/** Engine.IO 4 with Socket.IO's packets on it. */
const socketIo: Dialect = {
  path: '/socket.io/?EIO=4&transport=websocket',
  protocols: [],
  hello: () => [],
  reply(text, subscribe) {
    if (text.startsWith('0')) return ['40'];
    if (text.startsWith('40')) return subscribe();
    if (text === '2') return ['3'];
    throw new Error(`The server says ${text}`);
  },
  subscribe: (_id, chatId) => `42${JSON.stringify(['join', chatId])}`,
  send: publish,
};

/** Every socket gets everything. */
const bare: Dialect = {
  path: '/',
  protocols: [],
  hello: () => [],
  reply: () => [],
  subscribe: () => '',
  send: publish,
};

const DIALECTS: Record<DialectName, Dialect> = { confab, graphql, 'socket.io': socketIo, bare };

export const dialectOf = ({ dialect }: Audience): Dialect => DIALECTS[dialect];
