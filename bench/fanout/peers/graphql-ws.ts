import { makeExecutableSchema } from '@graphql-tools/schema';
import type DataLoader from 'dataloader';
import { PubSub, type PubSubEngine } from 'graphql-subscriptions';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { useServer } from 'graphql-ws/use/ws';
import { Redis } from 'ioredis';
import { WebSocketServer } from 'ws';
import { createUserLoader, store, type StoredMessage, typeDefs } from './graphql.ts';
import { createPublishServer } from './publishing.ts';
import { serve } from './serve.ts';

/** graphql-ws and graphql-subscriptions, as their documentation puts them together. */

interface Context {
  readonly users: DataLoader<string, { id: string; username: string }>;
}

const TOPIC = 'MESSAGE_ADDED';
const redisUrl = process.env['REDIS_URL'];
const pubsub: PubSubEngine = redisUrl
  ? new RedisPubSub({ publisher: new Redis(redisUrl), subscriber: new Redis(redisUrl) })
  : new PubSub();

const schema = makeExecutableSchema({
  typeDefs,
  resolvers: {
    Subscription: {
      messageAdded: {
        subscribe: () => pubsub.asyncIterableIterator(TOPIC),
        resolve: (message: StoredMessage) => message,
      },
    },
    Message: {
      sender: ({ senderId }: StoredMessage, _args: object, { users }: Context) =>
        users.load(senderId),
    },
  },
});

const server = createPublishServer((message) => void pubsub.publish(TOPIC, store(message)));
const sockets = new WebSocketServer({ server, path: '/graphql' });
useServer({ schema, context: (): Context => ({ users: createUserLoader() }) }, sockets);
serve(server);
