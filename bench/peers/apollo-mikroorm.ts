import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { DataloaderType, MikroORM } from '@mikro-orm/postgresql';
import Fastify from 'fastify';
import { PubSub } from 'graphql-subscriptions';
import { entities } from './apollo-mikroorm.entities.ts';
import { createLoaders } from './apollo-mikroorm.loaders.ts';
import { type Context, resolvers } from './apollo-mikroorm.resolvers.ts';
import {
  announce,
  CONNECTION_OPTIONS,
  databaseUrl,
  HOST,
  POOL_SIZE,
  PORT,
  typeDefs,
} from './serving.ts';
import { viewerIn } from './subset/errors.ts';

const orm = new MikroORM({
  clientUrl: databaseUrl(),
  entities,
  dataloader: DataloaderType.ALL,
  pool: { min: 0, max: POOL_SIZE },
  driverOptions: { application_name: 'apollo-mikroorm', options: CONNECTION_OPTIONS },
});
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
    const em = orm.em.fork();
    return {
      viewerId,
      em,
      loaders: createLoaders(em, viewerId),
      publish: (message) => void pubSub.publish(`messageAdded:${message.chatId}`, message),
    };
  },
});

await app.listen({ host: HOST, port: PORT });
announce(app.server, async () => {
  await apollo.stop();
  await app.close();
  await orm.close();
});
