import { type Client, createClient } from 'graphql-ws';
import pLimit from 'p-limit';
import { WebSocket } from 'ws';
import { createStream, type Stream } from './stream.ts';

export type Variables = Record<string, unknown>;
export interface ReplyError {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    fields?: { path: string; message: string; reason: string }[];
    [key: string]: unknown;
  };
}
export interface Reply {
  status: number;
  headers: Headers;
  data?: any;
  errors?: ReplyError[];
}

/** Whoever talks to the server: with a token, or as a guest. */
export interface Caller {
  /** The data; throws when there are errors. */
  run(query: string, variables?: Variables): Promise<any>;
  /** The first error; throws when there is none. */
  fail(query: string, variables?: Variables): Promise<ReplyError>;
  /** The whole answer. */
  reply(query: string, variables?: Variables): Promise<Reply>;
  /** A subscription on a socket of its own, live when this resolves. */
  watch(query: string, variables?: Variables): Promise<Stream>;
  /** A graphql-ws client that presents the token. */
  socket(): Client;
}

export interface Person extends Caller {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly password: string;
  token: string;
  refreshToken: string;
}

interface Door {
  readonly port: number;
  readonly subscriptionsOpened: () => number;
  /** Keeps what has to be closed when the test ends. */
  readonly opened: (client: Client) => void;
}

/** One that begins after another, so that what becomes live meanwhile is its own. */
const inTurn = pLimit(1);

export function createCaller(
  door: Door,
  token: () => string | null,
  headers: Readonly<Record<string, string>> = {},
): Caller {
  const authorization = (): Record<string, string> => {
    const value = token();
    return value ? { Authorization: `Bearer ${value}` } : {};
  };

  async function reply(query: string, variables: Variables = {}): Promise<Reply> {
    const response = await fetch(`http://127.0.0.1:${door.port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...headers,
        ...authorization(),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer: any = await response.json();
    return { status: response.status, headers: response.headers, ...answer };
  }

  function socket(): Client {
    const client = createClient({
      url: `ws://127.0.0.1:${door.port}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: authorization,
      retryAttempts: 0,
    });
    door.opened(client);
    return client;
  }

  return {
    reply,
    socket,
    async run(query, variables) {
      const answer = await reply(query, variables);
      if (answer.errors) throw new Error(`${query}\n${JSON.stringify(answer.errors, null, 2)}`);
      return answer.data;
    },
    async fail(query, variables) {
      const answer = await reply(query, variables);
      const [error] = answer.errors ?? [];
      if (!error) throw new Error(`${query}\nsucceeded: ${JSON.stringify(answer.data)}`);
      return error;
    },
    watch: (query, variables) =>
      inTurn(async () => {
        const before = door.subscriptionsOpened();
        const stream = createStream(socket().iterate<any>({ query, variables }));
        while (door.subscriptionsOpened() === before && !stream.ended()) {
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        return stream;
      }),
  };
}
