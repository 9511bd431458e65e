import { openReady } from './raw-socket.ts';
import type { ReplyError } from './person.ts';

export interface Answer {
  readonly data?: any;
  readonly errors?: ReplyError[];
}

interface Request {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
}

export const DOORS = ['HTTP', 'WebSocket'] as const;
export type Door = (typeof DOORS)[number];

/** What comes back through one of the two doors; the socket is one of its own. */
export async function ask(
  door: Door,
  app: { readonly port: number },
  token: string | null,
  request: Request,
): Promise<Answer> {
  return door === 'HTTP' ? askHttp(app, token, request) : askSocket(app, token, request);
}

async function askHttp(
  { port }: { readonly port: number },
  token: string | null,
  request: Request,
): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Answer;
}

async function askSocket(
  app: { readonly port: number },
  token: string | null,
  request: Request,
): Promise<Answer> {
  const socket = await openReady(app, token);
  socket.send({ id: '1', type: 'subscribe', payload: request });
  const { type, payload } = await socket.next();
  socket.socket.terminate();
  return type === 'error' ? { errors: payload } : payload;
}
