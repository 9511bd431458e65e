import { describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isCompositeType,
  isEnumType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { ERROR_CODES, FIELD_REASONS } from '../errors.ts';
import { createSchema } from './schema.ts';
import { MODULES } from '../modules.ts';

const schema = createSchema(MODULES);
const ROOTS = ['Query', 'Mutation', 'Subscription'];
/** They are made of what their parents hold. */
const PLAIN = /(Payload|Connection|Edge)$/;
const PLAIN_FIELDS = new Set([
  'InboxReadyEvent.positions',
  'Message.forwardedFrom',
  'Poll.options',
  'Upload.headers',
]);

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const objects = types.filter(isObjectType);
const typeNamed = (name: string) => objects.find((type) => type.name === name)!;
const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());
const namesOf = (type: GraphQLObjectType, fields: readonly GraphQLField<any, any>[]) =>
  fields.map(({ name }) => `${type.name}.${name}`);
const nullable = (type: unknown) => String(type).replace('!', '');

describe('the schema', () => {
  it('has a resolver for every root field', () => {
    const unresolved = ROOTS.map(typeNamed).flatMap((type) =>
      namesOf(
        type,
        fieldsOf(type).filter(
          ({ resolve, subscribe }) => !resolve || (type.name === 'Subscription' && !subscribe),
        ),
      ),
    );

    expect(unresolved).toEqual([]);
  });

  it('has a resolver for every edge between types', () => {
    const isEdge = ({ type }: GraphQLField<any, any>) => isCompositeType(getNamedType(type));
    const unresolved = objects
      .filter(({ name }) => !PLAIN.test(name) && !ROOTS.includes(name))
      .flatMap((type) =>
        namesOf(
          type,
          fieldsOf(type).filter((field) => isEdge(field) && !field.resolve),
        ),
      )
      .filter((field) => !PLAIN_FIELDS.has(field));

    expect(unresolved).toEqual([]);
  });

  it('takes one input in every mutation but logout, and gives a payload named for it', () => {
    const odd = fieldsOf(typeNamed('Mutation')).filter(({ name, args, type }) => {
      const stem = name.charAt(0).toUpperCase() + name.slice(1);
      const takes = args.map((argument) => `${argument.name}: ${argument.type.toString()}`).join();
      const gives = nullable(type);
      const isInput = name === 'logout' ? takes === '' : takes === `input: ${stem}Input!`;
      return !isInput || ![`${stem}Payload`, 'AuthPayload'].includes(gives);
    });

    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('pages every growing list in the same way', () => {
    for (const connection of objects.filter(({ name }) => name.endsWith('Connection'))) {
      const of = connection.name.replace(/Connection$/, '');
      const shape = Object.fromEntries(
        fieldsOf(connection).map(({ name, type }) => [name, type.toString()]),
      );
      // One of people may be named for what they did, one of messages for what was done with them, or
      // where they are in threads, and what is found tells where it fits.
      const node = shape['nodes']?.replace(/\W/g, '') ?? '';
      const isFound = of === `${node}Search`;
      const isOfThreads = node === 'Message' && /^Thread(Reply)?$/.test(of);
      expect(node === 'User' || isFound || isOfThreads || of.endsWith(node)).toBe(true);
      expect(shape).toEqual({
        edges: `[${of}Edge!]!`,
        nodes: `[${node}!]!`,
        pageInfo: 'PageInfo!',
      });
      const edge = fieldsOf(typeNamed(`${of}Edge`)).map(
        ({ name, type }) => `${name}: ${type.toString()}`,
      );
      const found = isFound ? ['highlights: [TextRange!]!'] : [];
      expect(edge.sort()).toEqual(['cursor: String!', ...found, `node: ${node}!`]);
    }
    const paged = objects.flatMap((type) =>
      fieldsOf(type).filter((field) => nullable(field.type).endsWith('Connection')),
    );
    expect(paged.length).toBeGreaterThan(9);
    for (const { args } of paged) {
      const sizes = args.map(({ name, type }) => `${name}: ${type.toString()}`);
      expect(sizes).toEqual(expect.arrayContaining(['first: Int', 'after: String']));
    }
  });

  it('has the codes that errors bear, and the reasons that their fields do', () => {
    const valuesOf = (type: string) =>
      types
        .filter(isEnumType)
        .find(({ name }) => name === type)
        ?.getValues()
        .map(({ name }) => name)
        .sort();

    expect(valuesOf('ErrorCode')).toEqual([...ERROR_CODES].sort());
    expect(valuesOf('FieldErrorReason')).toEqual([...FIELD_REASONS].sort());
  });

  it('says what its scalars are, in the words of the contract', () => {
    const scalars = types.filter(isScalarType).filter(({ astNode }) => astNode);

    const names = scalars.map(({ name }) => name).sort();
    expect(names).toEqual(['DateTime', 'EmailAddress', 'JSON', 'PhoneNumber', 'URI']);
    for (const { astNode, description, specifiedByURL } of scalars) {
      expect(specifiedByURL).toMatch(/^https:/);
      expect(description).toBe(astNode?.description?.value);
    }
  });
});
