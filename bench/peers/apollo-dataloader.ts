import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { PubSub } from 'graphql-subscriptions';
import { viewerIn } from './subset/errors.ts';
import { createLoaders } from './subset/loaders.ts';
import { type Context, resolvers } from './subset/resolvers.ts';
import { announce, createPool, HOST, PORT, typeDefs } from './serving.ts';

const pool = createPool('apollo-dataloader');
const pubSub = new PubSub();

const app = Fastify();
const apollo = new ApolloServer<Context>({
  typeDefs,
  resolvers,
  plugins: [fastifyApolloDrainPlugin(app)],
  stopOnTerminationSignals: false,
});
await apollo.start();

await app.register(fastifyApollo(apollo), {
  context: async ({ headers }) => {
    const viewerId = viewerIn(headers);
    return {
      viewerId,
      pool,
      loaders: createLoaders(pool, viewerId),
      publish: (message) => void pubSub.publish(`messageAdded:${message.chatId}`, message),
    };
  },
});

await app.listen({ host: HOST, port: PORT });
announce(app.server, async () => {
  await apollo.stop();
  await app.close();
  await pool.end();
});
