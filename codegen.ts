import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';
import frontend from './examples/codegen.ts';

/** What stands behind a type of the schema while its fields are resolved. */
const mappers = {
  Account: '../../identity/account/entity.ts#AccountRow',
  AuthPayload: '../../identity/session/issue.ts#IssuedSession',
  Session: '../../identity/session/entity.ts#SessionRow',
  SecurityEvent: '../../identity/audit/entity.ts#SecurityEventRow',
  User: '../../people/user/entity.ts#UserRow',
  Profile: '../../people/user/entity.ts#ProfileRow',
  Post: '../../feed/post/entity.ts#PostRow',
  Comment: '../../feed/comment/entity.ts#CommentRow',
  Chat: '../../chat/chat/entity.ts#ChatRow',
  ChatMember: '../../chat/chat/entity.ts#ChatMemberRow',
  Message: '../../chat/message/entity.ts#MessageRow',
  MessageAddedEvent: '../../live/log/events.ts#LogEvent',
  MessageEditedEvent: '../../live/log/events.ts#LogEvent',
  MessageDeletedEvent: '../../live/log/events.ts#LogEvent',
  MemberJoinedEvent: '../../live/log/events.ts#LogEvent',
  MemberLeftEvent: '../../live/log/events.ts#LogEvent',
  MemberRoleChangedEvent: '../../live/log/events.ts#LogEvent',
  ChatCreatedEvent: '../../live/log/events.ts#LogEvent',
  ChatUpdatedEvent: '../../live/log/events.ts#LogEvent',
  ChatDeletedEvent: '../../live/log/events.ts#LogEvent',
  OtherEvent: '../../live/log/events.ts#LogEvent',
  ReadyEvent: '../../live/log/events.ts#ReadyEvent as ReadySource',
  ResyncRequiredEvent: '../../live/log/events.ts#ResyncRequiredEvent as ResyncRequiredSource',
  ReceiptEvent: '../../live/log/events.ts#ReceiptEvent as ReceiptSource',
  TypingEvent: '../../live/log/events.ts#TypingEvent as TypingSource',
  PresenceEvent: '../../live/log/events.ts#PresenceEvent as PresenceSource',
  InboxReadyEvent: '../../live/log/events.ts#InboxReadyEvent as InboxReadySource',
};

/** What a frontend generates from its own operations. */
const examples = Object.fromEntries(
  Object.entries(frontend.generates).map(([path, output]) => [
    `examples/${path}`,
    { ...output, documents: `examples/${frontend.documents}` },
  ]),
);

export default {
  schema: 'schema/**/*.graphql',
  generates: {
    ...examples,
    'src/graphql/generated': defineConfig({
      mode: 'merged',
      resolverGeneration: 'disabled',
      mergeSchema: false,
      importExtension: '.ts',
      scalarsOverrides: {
        ID: { type: 'string' },
        DateTime: { type: 'Date' },
        URI: {
          resolver: '~graphql-scalars#URLResolver',
          type: { input: 'URL', output: 'string' },
        },
      },
      typesPluginsConfig: {
        useTypeImports: true,
        immutableTypes: true,
        enumsAsTypes: true,
        addInterfaceFieldResolverTypes: true,
        resolversNonOptionalTypename: false,
        contextType: '../../context.ts#Context',
        mappers,
      },
    }),
    'schema.graphql': {
      plugins: ['schema-ast'],
      config: { includeDirectives: true, sort: true },
    },
  },
} satisfies CodegenConfig;
