import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, Kind, validate } from 'graphql';
import { createCostCheck } from './cost.ts';
import { checkShape, LIMITS, parseWithin } from './document-limits.ts';

const schema = buildSchema(`
  type Query {
    me: Account
    feed(first: Int, after: String): PostConnection!
    chats(first: Int, after: String, ids: [ID!]): ChatConnection!
    chat(id: ID!): Chat
  }
  type Mutation { sendMessage(text: String!): SendMessagePayload! }
  type Subscription { inboxEvents: InboxEvent! }

  type Account { id: ID! user: User! sessions: [Session!]! roles: [String!]! }
  type Session { id: ID! deviceName: String! }
  type SendMessagePayload { message: Message! }
  interface ChatEvent { chatId: ID! chat: Chat }
  type MessageAddedEvent implements ChatEvent { chatId: ID! chat: Chat message: Message! }
  type PresenceEvent { user: User! }
  union InboxEvent = MessageAddedEvent | PresenceEvent

  type User { id: ID! username: String! profile: Profile! }
  type Profile { id: ID! displayName: String! }
  type Post {
    id: ID! text: String! author: User! commentCount: Int!
    comments(first: Int, after: String): CommentConnection!
  }
  type Comment { id: ID! text: String! author: User! }
  type Chat {
    id: ID! peer: User lastMessage: Message
    members(first: Int, after: String): ChatMemberConnection!
    messages(first: Int, after: String, last: Int, before: String, aroundSeq: Int): MessageConnection!
  }
  type ChatMember { id: ID! user: User! }
  type Message {
    id: ID! text: String sender: User replyTo: Message
    readBy(first: Int, after: String): UserConnection!
  }

  type PageInfo { hasNextPage: Boolean! endCursor: String }
  ${['User', 'Post', 'Comment', 'Chat', 'ChatMember', 'Message'].map(connection).join('\n')}
`);

const person = 'id username profile { displayName }';

const feed = `{ feed(first: 20) { pageInfo { endCursor } nodes {
  id text author { ${person} } commentCount
  comments(first: 3) { nodes { id text author { id username } } }
} } }`;

const chatList = `{ chats(first: 20) { edges { node {
  id peer { ${person} } lastMessage { id text sender { ${person} } }
} } } }`;

describe('what a chat asks for', () => {
  it.each([
    ['the feed', feed],
    ['a history', `{ chat(id: "1") { ${history('last: 50')} } }`],
    ['a long history', `{ chat(id: "1") { ${history('last: 100')} } }`],
    ['a page around a message', `{ chat(id: "1") { ${history('aroundSeq: 7')} } }`],
    ['the chat list', chatList],
    ['the members', '{ chat(id: "1") { members { nodes { user { profile { id } } } } } }'],
  ])('costs little: %s', (_screen, query) => {
    expect(cost(query)).toBeLessThan(LIMITS.cost / 20);
  });

  it('passes when a client fetches a hundred chats with a page of messages each', () => {
    const page = 'messages(last: 20) { edges { node { sender { profile { displayName } } } } }';

    expect(cost(`{ chats(first: 100) { edges { node { ${page} } } } }`)).toBeLessThan(LIMITS.cost);
  });

  it('passes when code generators and GraphiQL read the schema', () => {
    const everything = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      experimentalDirectiveDeprecation: true,
      oneOf: true,
    });

    expect(cost(everything)).toBeLessThan(LIMITS.cost / 4);
  });
});

describe('what nobody needs', () => {
  it.each([
    [
      'full pages in full pages',
      '{ chats(first: 100) { nodes { messages(last: 100) { nodes { id } } } } }',
    ],
    [
      'pages which are read but not shown',
      `{ chats(first: 100) { nodes {
      a: messages(last: 100) { pageInfo { endCursor } } b: messages(last: 100) { pageInfo { endCursor } }
    } } }`,
    ],
    [
      'the readers of all messages',
      '{ chats { nodes { messages(last: 100) { nodes { readBy { nodes { id } } } } } } }',
    ],
    [
      'a long text, many times over',
      `{ chats(first: 50) { nodes { messages(first: 50) { nodes {
      ${copies('text', 10)}
    } } } } }`,
    ],
    [
      'the schema, many times over',
      `{ ${copies('__schema { ...S }', 20)} }
      fragment S on __Schema { types { fields { args { name } type { name } } enumValues { name }
        inputFields { name } interfaces { name } possibleTypes { name } } }`,
    ],
  ])('is refused: %s', (_what, query) => {
    expect(() => cost(query)).toThrow(
      expect.objectContaining({
        code: 'QUERY_TOO_COMPLEX',
        message: expect.stringContaining('cost'),
      }),
    );
  });
});

describe('the cost', () => {
  it('is the rows of each page, and the objects that show them', () => {
    expect(cost('{ feed(first: 3) { nodes { id } } }')).toBe(1 + 3 * 2);
    expect(cost('{ feed(first: 3) { edges { node { id } } } }')).toBe(1 + 3 * 3);
    expect(cost('{ feed(first: 3) { nodes { id } edges { cursor } } }')).toBe(1 + 3 * 3);
    expect(cost('{ feed(first: 3) { nodes { comments(first: 2) { nodes { id } } } } }')).toBe(
      1 + 3 * (2 + (1 + 2 * 2)),
    );
  });

  it('takes a list without pages to be short, and scalars to be free', () => {
    expect(cost('{ me { id roles sessions { id deviceName } } }')).toBe(1 + 10);
    expect(cost('{ me { id name: roles } }')).toBe(1 + 1);
  });

  it('counts a page without a size, or with none that is a number, as twenty', () => {
    const twenty = cost('{ feed(first: 20) { nodes { id } } }');

    expect(cost('{ feed { nodes { id } } }')).toBe(twenty);
    expect(cost('{ feed(first: null) { nodes { id } } }')).toBe(twenty);
    expect(cost(ofSize('Int'))).toBe(twenty);
    expect(cost(ofSize('Int'), { size: null })).toBe(twenty);
    expect(cost(ofSize('Int'), { size: '3' })).toBe(twenty);
  });

  it('counts as many as there are ids, where a page is asked for by them', () => {
    const page = (size: string) => `{ chats(${size}) { nodes { id } } }`;
    const byVariable = 'query ($ids: [ID!]) { chats(ids: $ids) { nodes { id } } }';

    expect(cost(page('ids: ["1", "2"]'))).toBe(cost(page('first: 2')));
    expect(cost(byVariable, { ids: Array(1_000).fill('1') })).toBe(cost(page('first: 100')));
  });

  it('follows the variables, and their defaults', () => {
    const check = createCheck(ofSize('Int = 5'));

    expect(check({ size: 3 })).toBe(1 + 3 * 2);
    expect(check({ size: 7 })).toBe(1 + 7 * 2);
    expect(check()).toBe(1 + 5 * 2);
  });

  it('takes the larger of two sizes, of which clients send one as null', () => {
    const query = `query ($first: Int, $last: Int) {
      chat(id: "1") { messages(first: $first, last: $last) { nodes { id } } }
    }`;

    expect(cost(query, { first: null, last: 3 })).toBe(2 + 3 * 2);
    expect(cost(query, { first: 4, last: 3 })).toBe(2 + 4 * 2);
  });

  it('takes a size out of range for the nearest in it', () => {
    expect(cost(ofSize('Int'), { size: 1e9 })).toBe(1 + 100 * 2);
    expect(cost(ofSize('Int'), { size: -1 })).toBe(1 + 2);
    expect(cost('{ feed(first: 0) { nodes { id } } }')).toBe(1 + 2);
  });

  it('counts a fragment wherever it is spread, by the variables too', () => {
    const query = `query ($size: Int) { feed(first: $size) { nodes { ...P } edges { node { ...P } } } }
      fragment P on Post { author { id } comments(first: $size) { nodes { ... { id } } } }`;

    expect(cost(query, { size: 2 })).toBe(1 + 2 * (1 + 1 + 2 + 2 * (1 + (1 + 2 * 2))));
  });

  it('knows the types behind unions and interfaces', () => {
    const query = `subscription { inboxEvents {
      ... on ChatEvent { chat { lastMessage { id } } }
      ... on PresenceEvent { user { id } }
    } }`;

    expect(cost(query)).toBe(1 + 2 + 1);
  });

  it('counts a write as many reads', () => {
    expect(cost('mutation { sendMessage(text: "hi") { message { id } } }')).toBe(100 + 1);
  });

  it('counts what a directive may leave out', () => {
    expect(cost('{ me { user @skip(if: true) { id } } }')).toBe(2);
  });

  it('is of one operation, as a document may hold several', () => {
    const document = parseWithin(
      'query A { me { id } } query B { feed(first: 3) { nodes { id } } }',
    );
    const costs = document.definitions
      .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      .map((operation) => createCostCheck(schema, document, operation)());

    expect(costs).toEqual([1, 7]);
  });
});

function history(page: string): string {
  return `messages(${page}) { edges { node {
    id text sender { ${person} } replyTo { id text sender { ${person} } }
  } } }`;
}

function ofSize(type: string): string {
  return `query ($size: ${type}) { feed(first: $size) { nodes { id } } }`;
}

function copies(field: string, count: number): string {
  return Array.from({ length: count }, (_, i) => `copy${i}: ${field}`).join(' ');
}

function cost(query: string, variables?: Record<string, unknown>): number {
  return createCheck(query)(variables);
}

function createCheck(query: string) {
  const document = parseWithin(query);
  checkShape(document);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation');
  return createCostCheck(schema, document, operation);
}

function connection(type: string): string {
  return `type ${type}Connection { edges: [${type}Edge!]! nodes: [${type}!]! pageInfo: PageInfo! }
    type ${type}Edge { cursor: String! node: ${type}! }`;
}
