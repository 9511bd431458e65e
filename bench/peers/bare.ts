import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import pg from 'pg';
import { STATEMENTS } from './bare.sql.ts';
import { announce, closeServer, databaseUrl, listen, POOL_SIZE } from './serving.ts';
import { sendMessage, type SendMessageInput } from './subset/sending.ts';

/**
 * The limit: no GraphQL and no framework. Each page is one prepared statement whose answer PostgreSQL
 * writes as JSON; nothing here reads it.
 */
const pool = new pg.Pool({
  connectionString: databaseUrl(),
  max: POOL_SIZE,
  application_name: 'bare',
  // As Confab's connections do: a small table is not read whole, page after page.
  options: '-c enable_seqscan=off',
});
const bus = new EventEmitter();

/** Left as text: it is passed on as it comes. */
const types = { getTypeParser: () => (text: string) => text };

type Answer = (viewerId: string, body: Record<string, string>) => Promise<string>;

const page = (name: keyof typeof STATEMENTS, values: Values): Answer => {
  const text = STATEMENTS[name];
  return async (viewerId, body) => {
    const query = { name, text, values: values(viewerId, body), types };
    const { rows } = await pool.query(query);
    return rows[0]?.answer ?? 'null';
  };
};
type Values = (viewerId: string, body: Record<string, string>) => unknown[];

const routes: Readonly<Record<string, Answer>> = {
  '/feed': page('feed', (_viewerId, { after }) => [after]),
  '/history': page('history', (viewerId, { chatId, before }) => [viewerId, chatId, before]),
  '/user': page('user', (_viewerId, { id }) => [id]),
  '/chats': page('chats', (viewerId) => [viewerId]),
  '/send': send,
};

async function send(viewerId: string, body: object): Promise<string> {
  let username = '';
  const message = await sendMessage(
    {
      async insert(values) {
        const text = STATEMENTS.send;
        const { rows } = await pool.query({ name: 'send', text, values: [...values] });
        username = rows[0].username;
        return rows[0];
      },
      async readMessage(id) {
        const { rows } = await pool.query({
          name: 'message',
          text: STATEMENTS.message,
          values: [id],
        });
        return rows[0];
      },
      publish: (sent) => void bus.emit(sent.chatId, sent),
    },
    viewerId,
    // What the one client sends.
    body as SendMessageInput,
  );
  const { id, seq, text, createdAt } = message;
  return JSON.stringify({ id, seq, text, createdAt, sender: { id: viewerId, username } });
}

const server: Server = createServer((request, response) => {
  const answer = routes[request.url ?? ''];
  const viewerId = request.headers['x-viewer-id'];
  if (!answer || typeof viewerId !== 'string') {
    response.writeHead(answer ? 401 : 404).end();
    return;
  }
  readBody(request)
    .then((body) => answer(viewerId, JSON.parse(body)))
    .then((json) => {
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(json),
      });
      response.end(json);
    })
    .catch((error: Error) => {
      response.writeHead(500, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify({ errors: [{ message: error.message }] }));
    });
});

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

await listen(server);
announce(server, async () => {
  await closeServer(server);
  await pool.end();
});
