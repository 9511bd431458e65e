import Fastify from 'fastify';
import { mercurius } from 'mercurius';
import { loaders } from './mercurius.loaders.ts';
import { announce, createPool, HOST, PORT, typeDefs } from './serving.ts';
import { viewerIn } from './subset/errors.ts';
import { resolvers, type RootContext } from './subset/resolvers.ts';

declare module 'mercurius' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- so its types are extended
  interface MercuriusContext extends RootContext {}
}

const pool = createPool('mercurius');
const { DateTime, Query, Mutation } = resolvers;

const app = Fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers: { DateTime, Query, Mutation },
  loaders,
  jit: 1,
  subscription: true,
  context: ({ headers }): RootContext => ({
    viewerId: viewerIn(headers),
    pool,
    publish: (message) =>
      app.graphql.pubsub.publish({
        topic: `messageAdded:${message.chatId}`,
        payload: { messageAdded: message },
      }),
  }),
});

await app.listen({ host: HOST, port: PORT });
announce(app.server, async () => {
  await app.close();
  await pool.end();
});
