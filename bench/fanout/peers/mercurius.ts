import Fastify from 'fastify';
import mercurius from 'mercurius';
import redisEmitter from 'mqemitter-redis';
import { findUsers, store, type StoredMessage, typeDefs } from './graphql.ts';
import { type PublishedMessage, serve } from './serve.ts';

/** Mercurius with JIT, its loaders and its own publish and subscribe. */

const TOPIC = 'MESSAGE_ADDED';
const redisUrl = process.env['REDIS_URL'];
const app = Fastify();

await app.register(mercurius, {
  schema: typeDefs,
  jit: 1,
  resolvers: {
    Subscription: {
      messageAdded: { subscribe: async (_root, _args, { pubsub }) => pubsub.subscribe(TOPIC) },
    },
  },
  loaders: {
    Message: {
      sender: async (queries: { obj: StoredMessage }[]) =>
        findUsers(queries.map(({ obj }) => obj.senderId)),
    },
  },
  subscription: redisUrl ? { emitter: redisEmitter({ connectionString: redisUrl }) } : true,
});

app.post<{ Body: PublishedMessage }>('/publish', async ({ body }) => {
  app.graphql.pubsub.publish({ topic: TOPIC, payload: { messageAdded: store(body) } });
  return {};
});

await app.ready();
serve(app.server);
