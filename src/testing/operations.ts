import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  readonly document: string;
}

/** One for each root field of the schema, with the least that it asks for. */
export function everyOperation(from: GraphQLSchema): Operation[] {
  const roots = {
    query: from.getQueryType(),
    mutation: from.getMutationType(),
    subscription: from.getSubscriptionType(),
  };
  return (['query', 'mutation', 'subscription'] as const).flatMap((kind) =>
    Object.values(roots[kind]?.getFields() ?? {}).map((field) => ({
      kind,
      name: field.name,
      document: `${kind} { ${selectionOf(field)} }`,
    })),
  );
}

function selectionOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const required = args.filter(({ type }) => isNonNullType(type));
  const given = required.map((arg) => `${arg.name}: ${dummyOf(arg.type)}`).join(', ');
  const below = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  return `${name}${given && `(${given})`}${below}`;
}

const DUMMIES: Record<string, unknown> = {
  ID: randomUUID(),
  String: 'a_string',
  Int: 1,
  Boolean: true,
  EmailAddress: 'somebody@example.com',
  PhoneNumber: '+41791234567',
  URL: 'https://example.com',
  DateTime: '2026-02-01T12:00:00.000Z',
};

function dummyOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return dummyOf(type.ofType);
  if (isListType(type)) return `[${dummyOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return JSON.stringify(DUMMIES[type.name]);
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${fields.map((field) => `${field.name}: ${dummyOf(field.type)}`).join(', ')} }`;
}
