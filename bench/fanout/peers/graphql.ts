import DataLoader from 'dataloader';
import type { PublishedMessage } from './serve.ts';

/** What the GraphQL peers have in common: the schema, and users who are loaded in batches. */

export const typeDefs = `
  type Query { hello: String }
  type Subscription { messageAdded(chatId: ID!): Message! }
  type Message { id: ID! seq: Int! text: String! createdAt: String! sender: User! }
  type User { id: ID! username: String! }
`;

/** What travels: the sender is looked up by whoever is told. */
export interface StoredMessage extends Omit<PublishedMessage, 'sender'> {
  readonly senderId: string;
}

type User = PublishedMessage['sender'];

const users = new Map<string, User>();

export function store({ sender, ...message }: PublishedMessage): StoredMessage {
  users.set(sender.id, sender);
  return { ...message, senderId: sender.id };
}

/** Other processes have not stored the sender: users are the same everywhere, as in a database. */
export const findUsers = (ids: readonly string[]): User[] =>
  ids.map((id) => users.get(id) ?? { id, username: 'somebody_1' });

export const createUserLoader = () => new DataLoader<string, User>(async (ids) => findUsers(ids));
