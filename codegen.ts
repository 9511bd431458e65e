import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';
import frontend from './examples/codegen.ts';

/** What stands behind a type of the schema while its fields are resolved. */
const mappers = {
  Account: '../account/entity.ts#AccountRow',
  AuthPayload: '../account/refresh.ts#SignedIn',
  Session: '../account/entity.ts#SessionRow',
  SecurityEvent: '../account/entity.ts#SecurityEventRow',
  User: '../user/entity.ts#UserRow',
  Profile: '../profile/entity.ts#ProfileRow',
  Post: '../post/entity.ts#PostRow',
  Comment: '../comment/entity.ts#CommentRow',
  Chat: '../chat/entity.ts#ChatRow',
  ChatMember: '../chat/entity.ts#ChatMemberRow',
  Message: '../message/entity.ts#MessageRow',
  MessageAddedEvent: '../realtime/events.ts#LogEvent',
  MessageEditedEvent: '../realtime/events.ts#LogEvent',
  MessageDeletedEvent: '../realtime/events.ts#LogEvent',
  MemberJoinedEvent: '../realtime/events.ts#LogEvent',
  MemberLeftEvent: '../realtime/events.ts#LogEvent',
  MemberRoleChangedEvent: '../realtime/events.ts#LogEvent',
  ChatCreatedEvent: '../realtime/events.ts#LogEvent',
  ChatUpdatedEvent: '../realtime/events.ts#LogEvent',
  ChatDeletedEvent: '../realtime/events.ts#LogEvent',
  OtherEvent: '../realtime/events.ts#LogEvent',
  ReadyEvent: '../realtime/events.ts#ReadyEvent as ReadySource',
  ResyncRequiredEvent: '../realtime/events.ts#ResyncRequiredEvent as ResyncRequiredSource',
  ReceiptEvent: '../realtime/events.ts#ReceiptEvent as ReceiptSource',
  TypingEvent: '../realtime/events.ts#TypingEvent as TypingSource',
  PresenceEvent: '../realtime/events.ts#PresenceEvent as PresenceSource',
  InboxReadyEvent: '../realtime/events.ts#InboxReadyEvent as InboxReadySource',
};

/** What a frontend generates from its own operations. */
const examples = Object.fromEntries(
  Object.entries(frontend.generates).map(([path, output]) => [
    `examples/${path}`,
    { ...output, documents: `examples/${frontend.documents}` },
  ]),
);

export default {
  schema: 'schema/*.graphql',
  generates: {
    ...examples,
    'src/graphql': defineConfig({
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
        resolversNonOptionalTypename: false,
        contextType: '../context.ts#Context',
        mappers,
      },
    }),
    'schema.graphql': {
      plugins: ['schema-ast'],
      config: { includeDirectives: true, sort: true },
    },
  },
} satisfies CodegenConfig;
