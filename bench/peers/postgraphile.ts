import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { sideEffect } from 'postgraphile/grafast';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags, wrapPlans } from 'postgraphile/utils';
import {
  announce,
  closeServer,
  CONNECTION_OPTIONS,
  databaseUrl,
  listen,
  POOL_SIZE,
} from './serving.ts';
import { viewerIn } from './subset/errors.ts';
import { SEND_MESSAGE } from './subset/sending.ts';

await createFunctions();

const events = new EventEmitter();

/** What the tables do not tell by foreign keys, and of the view nothing does. */
const relations = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      'public.messages': {
        tags: { foreignKey: '(chat_id, reply_to_seq) references public.messages (chat_id, seq)' },
      },
      'confab_peers.listed_chats': {
        tags: {
          name: 'listedChat',
          primaryKey: 'id',
          foreignKey: [
            '(peer_id) references public.users (id)',
            '(id, last_message_seq) references public.messages (chat_id, seq)',
          ],
        },
      },
    },
  },
});

const publishing = wrapPlans({
  Mutation: {
    confabPeersSendMessage(plan) {
      const $payload = plan();
      const $message = $payload.get('result');
      const columns = ['id', 'chat_id', 'seq', 'sender_id', 'text', 'created_at'];
      sideEffect(
        columns.map((column) => $message.get(column)),
        (message) => void events.emit('messageAdded', message),
      );
      return $payload;
    },
  },
});

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [relations, publishing],
  pgServices: [
    makePgService({
      connectionString: databaseUrl(),
      schemas: ['public', 'confab_peers'],
      poolConfig: {
        max: POOL_SIZE,
        application_name: 'postgraphile',
        options: CONNECTION_OPTIONS,
      },
    }),
  ],
  grafast: {
    context({ node }) {
      const viewerId = node ? viewerIn(node.req.headers) : null;
      return { pgSettings: viewerId ? { 'confab.viewer_id': viewerId } : {} };
    },
  },
});

const server = createServer();
await pgl.createServ(grafserv).addTo(server);
await pgl.getSchema();
await listen(server);
announce(server, async () => {
  await closeServer(server);
  await pgl.release();
});

async function createFunctions(): Promise<void> {
  const sql = readFileSync(new URL('postgraphile.sql', import.meta.url), 'utf8');
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query(sql.replace(':send_message', () => SEND_MESSAGE));
  await client.end();
}
