import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gql } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { createCache, typePolicies } from '../../client/src/apollo/apollo.ts';
import { createCacheRecords } from '../../client/src/apollo/records.ts';
import type { MessageRecord } from '../../client/src/records.ts';
import { ROOT } from '../kit/command.ts';
import { until } from '../kit/until.ts';

const SOME_MESSAGE: MessageRecord = {
  __typename: 'Message',
  id: '',
  seq: 1,
  changedSeq: 1,
  clientMessageId: null,
  kind: 'TEXT',
  text: 'hello',
  createdAt: '2026-02-01T12:00:00.000Z',
  editedAt: null,
  deletedAt: null,
  expiresAt: null,
  attachments: [],
  reactions: [],
  poll: null,
  inChat: true,
  thread: null,
  threadRoot: null,
  pinnedAt: null,
  mentions: [],
  mentionsEveryone: false,
  linkPreviews: [],
  forwardedFrom: null,
  sender: null,
  replyTo: null,
  systemKind: null,
  systemChange: null,
};
/** What Apollo Client says, it says in development alone, which is decided before it is loaded. */
const EVENTS = `
import { gql } from '@apollo/client';
import { createCache } from './client/src/apollo/cache.ts';
const cache = createCache();
const query = gql('subscription { chatEvents { seq ... on ReadyEvent { position } } }');
for (const event of [{ __typename: 'ReadyEvent', seq: null, position: 1 }, { __typename: 'OtherEvent', seq: 2 }]) {
  cache.write({ query, dataId: 'ROOT_SUBSCRIPTION', result: { chatEvents: event } });
}`;

describe('lists that grow page by page', () => {
  it('stand under one entry each, whichever the schema has', async () => {
    const schema = buildSchema(await readFile(join(ROOT, 'schema.graphql'), 'utf8'));

    const unknown = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
          .filter(({ name }) => !typePolicies[type.name]?.fields?.[name])
          .map(({ name }) => `${type.name}.${name}`),
      );

    expect(unknown).toEqual([]);
  });
});

describe('a cache of Apollo Client that holds what is live', () => {
  it('forgets a message that nothing shows any more, and none that a chat, an answer or a query shows', async () => {
    const cache = createCache();
    const records = createCacheRecords(cache);
    const message = (id: string, replyTo: MessageRecord | null = null): MessageRecord => ({
      ...SOME_MESSAGE,
      id,
      replyTo,
    });
    const answered = message('answered');
    const messages = [answered, message('answer', answered), message('queried'), message('alone')];
    for (const each of messages) records.write('Message', each);
    const query = gql('query One { node(id: "queried") { ... on Message { id } } }');
    cache.writeQuery({ query, data: { node: { __typename: 'Message', id: 'queried' } } });

    for (const id of ['answered', 'queried', 'alone']) records.remove('Message', id);
    await until(() => records.read('Message', 'alone') === null, 'it is forgotten');

    const left = ['answered', 'answer', 'queried'].map((id) => records.read('Message', id)?.id);
    expect(left).toEqual(['answered', 'answer', 'queried']);
  });

  it('knows what the viewer has done also once an event has told of others, and in an older copy', () => {
    const cache = createCache();
    const records = createCacheRecords(cache);
    const group = (emoji: string, count: number) =>
      ({ __typename: 'ReactionGroup', emoji, count }) as const;
    const reactionsOf = (id: string) => records.read('Message', id)?.reactions;
    const own = { ...group('👍', 1), viewerReacted: true };
    const message = { ...SOME_MESSAGE, id: 'shown', changedSeq: 2, reactions: [own] };
    records.write('Message', message);

    const later = [group('👍', 2), group('🎉', 1)];
    records.write('Message', { ...message, changedSeq: 3, reactions: later });
    records.write('Message', message);

    expect(reactionsOf('shown')).toEqual([
      { ...group('👍', 2), viewerReacted: true },
      { ...group('🎉', 1), viewerReacted: false },
    ]);
    records.write('Message', { ...message, id: 'told', changedSeq: 3, reactions: later });
    records.write('Message', { ...message, id: 'told' });
    expect(reactionsOf('told')?.[0]).toEqual({ ...group('👍', 2), viewerReacted: true });
  });

  it('says nothing of lost data where one event takes the place of another', async () => {
    const args = ['--conditions', 'development', '--input-type', 'module', '--eval', EVENTS];
    const env = { ...process.env, NODE_OPTIONS: '' };

    const said = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });

    expect(said).toEqual({ stdout: '', stderr: '' });
  });

  it('leaves a policy of the app in force beside those of the schema', () => {
    const cache = createCache({ typePolicies: { Chat: { fields: { name: () => 'Mine' } } } });

    cache.writeQuery({
      query: gql('{ feed { edges { node { id } } pageInfo { endCursor } } }'),
      data: { feed: { __typename: 'PostConnection', edges: [], pageInfo: { endCursor: null } } },
    });
    const chat = { __typename: 'Chat', id: '1', name: 'Theirs', kind: 'GROUP' };
    const query = gql('{ name kind }');
    cache.writeQuery({ query, id: 'Chat:1', data: chat });

    expect(cache.readQuery({ query, id: 'Chat:1' })).toMatchObject({ name: 'Mine', kind: 'GROUP' });
  });
});
