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
import type { Context } from '../context.ts';
import { requireViewer } from '../viewer.ts';
import { type FieldRates, noteFields, notesOf, rootFieldsOf } from './field-notes.ts';
import { resolvers as scalarResolvers } from './generated/resolvers.generated.ts';
import { typeDefs } from './generated/typeDefs.generated.ts';
import type { Resolvers } from './generated/types.generated.ts';

/**
 * The library's URL under the name that Apple's systems have not given to a type of their own. What
 * domains answer is a text that is one: on a page of pictures it would take long to read them all again.
 */
const URI = new GraphQLScalarType({ ...URLResolver.toConfig(), name: 'URI', serialize: String });

/** What the schema is given of each domain: see `Module`. */
export interface SchemaPart {
  readonly resolvers?: Resolvers;
  readonly openFields?: readonly string[];
  readonly rates?: FieldRates;
  readonly costs?: Readonly<Record<string, number>>;
  readonly lengths?: Readonly<Record<string, number>>;
}

export function createSchema(parts: readonly SchemaPart[]): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({
    typeDefs,
    resolvers: [{ ...scalarResolvers, URI }, ...parts.flatMap(({ resolvers }) => resolvers ?? [])],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    inheritResolversFromInterfaces: true,
  });
  describeScalars(schema);
  noteFields(schema, parts);
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
  for (const field of rootFieldsOf(schema)) if (!notesOf(field).isOpen) closeField(field);
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
