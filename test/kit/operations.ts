import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
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

/** One for each text in a mutation's input. */
export interface TextField {
  readonly mutation: string;
  /** Dotted from the input. */
  readonly path: string;
  readonly description: string;
  /** The mutation with this text there, and else the least that it asks for. */
  with(text: string): { readonly query: string; readonly variables: Record<string, unknown> };
}

export function everyText(from: GraphQLSchema): TextField[] {
  return Object.values(from.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) => {
    const [input] = args;
    if (!input) return [];
    const query = `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { __typename } }`;
    return textsBeneath(getNamedType(input.type)).map(({ path, description, put }) => ({
      mutation: name,
      path,
      description,
      with: (text: string) => ({ query, variables: { input: put(text) } }),
    }));
  });
}

interface TextBeneath {
  readonly path: string;
  readonly description: string;
  readonly put: (text: string) => unknown;
}

function textsBeneath(type: GraphQLInputType): TextBeneath[] {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const put = (value: unknown) => ({ ...(exampleOf(type) as object), [field.name]: value });
    const named = getNamedType(field.type);
    const description = field.description ?? '';
    if (named.name === 'String') {
      if (!isListType(getNullableType(field.type))) return [{ path: field.name, description, put }];
      const putFirst = (text: string) => put([text, DUMMIES['String']]);
      return [{ path: `${field.name}.0`, description, put: putFirst }];
    }
    return textsBeneath(named).map((below) => ({
      ...below,
      path: `${field.name}.${below.path}`,
      put: (text: string) => put(below.put(text)),
    }));
  });
}

const DUMMIES: Record<string, unknown> = {
  ID: randomUUID(),
  String: 'a_string',
  Int: 1,
  Boolean: true,
  EmailAddress: 'somebody@example.com',
  PhoneNumber: '+41791234567',
  URI: 'https://example.com',
  DateTime: '2026-02-01T12:00:00.000Z',
};

function exampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return exampleOf(type.ofType);
  if (isListType(type)) return [exampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return DUMMIES[type.name];
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(fields.map((field) => [field.name, exampleOf(field.type)]));
}

function dummyOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return dummyOf(type.ofType);
  if (isListType(type)) return `[${dummyOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return JSON.stringify(DUMMIES[type.name]);
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${fields.map((field) => `${field.name}: ${dummyOf(field.type)}`).join(', ')} }`;
}
