import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  getDirectiveValues,
  type GraphQLField,
  type GraphQLSchema,
  GraphQLScalarType,
  GraphQLSpecifiedByDirective,
  isScalarType,
} from 'graphql';
import { URLResolver } from 'graphql-scalars';
import { accountResolvers } from '../identity/account/resolvers.ts';
import { requireViewer } from '../viewer.ts';
import { chatResolvers } from '../chat/chat/resolvers.ts';
import { commentResolvers } from '../feed/comment/resolvers.ts';
import type { Context } from '../context.ts';
import { eventResolvers } from '../live/hub/resolvers.ts';
import { limitsResolvers } from '../rate/resolvers.ts';
import { messageResolvers } from '../chat/message/resolvers.ts';
import { presenceResolvers } from '../people/presence/resolvers.ts';
import { phoneResolvers } from '../identity/phone/resolvers.ts';
import { postResolvers } from '../feed/post/resolvers.ts';
import { profileResolvers } from '../people/user/profile-resolvers.ts';
import { userResolvers } from '../people/user/resolvers.ts';
import { resolvers as scalarResolvers } from './generated/resolvers.generated.ts';
import { typeDefs } from './generated/typeDefs.generated.ts';

/** The root fields that answer without an access token; the mutations among them ignore one. */
const OPEN_QUERIES: ReadonlySet<string> = new Set(['me', '__schema', '__type', '__typename']);
export const SIGN_IN_MUTATIONS: ReadonlySet<string> = new Set([
  'register',
  'login',
  'refreshSession',
  'requestOtp',
  'verifyOtp',
]);

/** The library's URL under the name that Apple's systems have not given to a type of their own. */
const URI = new GraphQLScalarType({ ...URLResolver.toConfig(), name: 'URI' });

export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({
    typeDefs,
    resolvers: [
      { ...scalarResolvers, URI },
      accountResolvers,
      phoneResolvers,
      userResolvers,
      profileResolvers,
      postResolvers,
      commentResolvers,
      chatResolvers,
      messageResolvers,
      eventResolvers,
      presenceResolvers,
      limitsResolvers,
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  describeScalars(schema);
  closeToGuests(schema);
  return schema;
}

/** The library that parses and writes them brings its own words, and mostly no specification. */
function describeScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || !type.astNode) continue;
    type.description = type.astNode.description?.value;
    const { url } = getDirectiveValues(GraphQLSpecifiedByDirective, type.astNode) ?? {};
    type.specifiedByURL = typeof url === 'string' ? url : undefined;
  }
}

/** Signing in is the rule and openness the exception, so that a new root field cannot forget it. */
function closeToGuests(schema: GraphQLSchema): void {
  for (const type of [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (!OPEN_QUERIES.has(field.name) && !SIGN_IN_MUTATIONS.has(field.name)) closeField(field);
    }
  }
}

function closeField(field: GraphQLField<unknown, Context>): void {
  const { resolve, subscribe } = field;
  if (subscribe) {
    field.subscribe = (root, args, ctx, info) => {
      requireViewer(ctx);
      return subscribe(root, args, ctx, info);
    };
    return;
  }
  if (!resolve) throw new Error(`Nothing resolves ${field.name}`);
  field.resolve = (root, args, ctx, info) => {
    requireViewer(ctx);
    return resolve(root, args, ctx, info);
  };
}
