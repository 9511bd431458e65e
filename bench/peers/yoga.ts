import { createServer } from 'node:http';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { createLoaders } from './subset/loaders.ts';
import { type Context, resolvers } from './subset/resolvers.ts';
import type { MessageRow } from './subset/rows.ts';
import { announce, closeServer, createPool, listen, typeDefs } from './serving.ts';

const pool = createPool('yoga');
const pubSub = createPubSub<{ messageAdded: [chatId: string, message: MessageRow] }>();

const yoga = createYoga<object, Context>({
  schema: createSchema<Context>({ typeDefs, resolvers }),
  graphiql: false,
  landingPage: false,
  context({ request }) {
    const viewerId = request.headers.get('x-viewer-id');
    return {
      viewerId,
      pool,
      loaders: createLoaders(pool, viewerId),
      publish: (message) => pubSub.publish('messageAdded', message.chatId, message),
    };
  },
});

const server = createServer((request, response) => void yoga(request, response));
await listen(server);
announce(server, async () => {
  await closeServer(server);
  await pool.end();
});
