import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  responsePathAsArray,
  getNamedType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Context } from '../../src/context.ts';
import { notFound } from '../../src/errors.ts';

/** What happened while an operation ran: which resolvers were called, with what. */
export interface MadeContext {
  readonly seed: number;
  readonly calls: string[];
}

/** Of a made world, resolvers need nothing that a context has. */
export const asContext = (context: MadeContext) => context as unknown as Context;

/**
 * Takes the schema's resolvers for some that make everything up: the same for the same place of an
 * answer; now and then late, null, or an error.
 */
export function makeWorld(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = ({ made }) => made;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const isPlain = !isCompositeType(getNamedType(field.type)) && field.args.length === 0;
      const isRoot = /^(Query|Mutation|Subscription)$/.test(type.name);
      const isResolved = isRoot || !isPlain || hash(`${type.name}.${field.name}`) % 3 === 0;
      field.resolve = isResolved ? resolveMade : undefined;
      // Of several types of events, a stream tells the event itself.
      if (type.name === 'Subscription' && isAbstractType(getNamedType(field.type))) {
        field.resolve = (event) => event;
      }
    }
  }
  return schema;
}

/** Of a type that all streams of events may tell. */
export function makeEvent(schema: GraphQLSchema, seed: number): object {
  const [type, other] = ['ChatEvent', 'InboxEvent'].map((name) => schema.getType(name));
  if (!isAbstractType(type) || !isAbstractType(other)) throw new Error('There are no events');
  const types = schema.getPossibleTypes(type).filter((each) => schema.isSubType(other, each));
  return madeObject(types[seed % types.length] as GraphQLObjectType, `${seed} event`, schema);
}

function resolveMade(
  _parent: object,
  args: object,
  { seed, calls }: MadeContext,
  info: GraphQLResolveInfo,
) {
  const place = responsePathAsArray(info.path).join('.');
  // In which order arguments stand in their object means nothing.
  const given = JSON.stringify(Object.fromEntries(Object.entries(args).sort(byName)));
  calls.push(`${info.parentType.name}.${info.fieldName} ${place} ${given}`);
  const chance = hash(`${seed} ${place}`) % 1_000;
  // Of what fails at once within a list, graphql-js leaves the other items' failures unhandled.
  const isLate = chance % 2 === 0 || /\.\d+\./.test(place);
  const fail = (error: Error) => {
    if (isLate) return Promise.reject(error);
    throw error;
  };
  if (chance < 24) return fail(notFound(`Something at ${place}`));
  if (chance < 28) return fail(new Error('A mistake'));
  if (chance < 32) return isLate ? Promise.resolve(new Error('A value')) : new Error('A value');
  if (chance < 36) return isLate ? Promise.resolve(null) : null;
  const value = made(info.returnType, `${seed} ${place} ${given}`, info.schema);
  return chance % 2 === 0 ? value : Promise.resolve(value);
}

function made(type: GraphQLOutputType, place: string, schema: GraphQLSchema): unknown {
  const number = hash(place);
  if (isNonNullType(type)) return made(type.ofType, `${place}!`, schema);
  if (number % 6 === 0 && place.at(-1) !== '!') return number % 12 === 0 ? null : undefined;
  if (isListType(type)) {
    return Array.from({ length: number % 4 }, (_, index) =>
      made(type.ofType, `${place}.${index}`, schema),
    );
  }
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    return madeObject(possible[number % possible.length] as GraphQLObjectType, place, schema);
  }
  if (isObjectType(type)) return madeObject(type, place, schema);
  if (isEnumType(type)) return type.getValues()[number % type.getValues().length]?.value;
  return (
    { Int: number % 100, Boolean: number % 2 === 0, DateTime: new Date(number) }[type.name] ??
    LEAVES[type.name] ??
    `${type.name} ${number}`
  );
}

const LEAVES: Readonly<Record<string, string>> = {
  EmailAddress: 'ann@example.com',
  PhoneNumber: '+12025550123',
  URL: 'https://example.com/',
  URI: 'https://example.com/',
};

function madeObject(type: GraphQLObjectType, place: string, schema: GraphQLSchema): object {
  const leaves = Object.values(type.getFields())
    .filter((field) => !field.resolve)
    .map((field) => [field.name, made(field.type, `${place}.${field.name}`, schema)]);
  return { made: type.name, ...Object.fromEntries(leaves) };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value ^ (value >>> 13)) >>> 0;
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => one.localeCompare(other);
