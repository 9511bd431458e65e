import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isLeafType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql';
import { tooComplex } from '../../errors.ts';
import { notesOf } from '../field-notes.ts';
import { perFragment } from './fragments.ts';
import { LIMITS } from './document-limits.ts';

const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
/** Lists without pages are short: a user's sessions, the members just added. */
const PLAIN_LIST = 10;
/** What a transaction takes, in rows read. */
const WRITE = 100;
/** Introspection reads memory: only its lists count, `types` and the short ones of a type. */
const TYPES = 100;
const TYPE_PARTS = 4;

type Variables = Readonly<Record<string, unknown>>;

/** A number, unless a variable decides the size of some page. */
type Cost = number | ((variables: Variables) => number);

/**
 * Returns a check to keep with the document, for the variables of each request: it throws
 * `QUERY_TOO_COMPLEX`, or returns the cost. The document is valid and has passed `checkShape`.
 *
 * The cost is the rows that are read and the objects that are shown, so a row of a page counts
 * for itself and for the object that shows it. Scalars come with their object, unless a store is
 * asked for them, but a copy under another name counts, as a long text could be copied often.
 */
export function createCostCheck(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables?: Variables) => number {
  const cost = compileCost(schema, document, operation);
  const isSubscription = operation.operation === OperationTypeNode.SUBSCRIPTION;
  return (variables = {}) => {
    const total = at(cost, variables);
    const limit = isSubscription ? LIMITS.eventCost : LIMITS.cost;
    if (total > limit) {
      const what = isSubscription ? 'Each event' : 'The operation';
      throw tooComplex(`${what} costs ${total}, the limit is ${limit}: ask for less`);
    }
    return total;
  };
}

function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Cost {
  const pageSize = createPageSize(operation);
  const ofFragment = perFragment<Cost>(document, 0, ({ selectionSet, typeCondition }) =>
    ofSet(selectionSet, schema.getType(typeCondition.name.value)),
  );
  return ofSet(operation.selectionSet, schema.getRootType(operation.operation));

  function ofSet(set: SelectionSetNode | undefined, parent: unknown): Cost {
    if (!set || !isCompositeType(parent)) return 0;
    return sum(set.selections.map((selection) => ofSelection(selection, parent)));
  }

  function ofSelection(selection: SelectionNode, parent: GraphQLCompositeType): Cost {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.FIELD) return ofField(selection, parent);
    const condition = selection.typeCondition?.name.value;
    return ofSet(selection.selectionSet, condition ? schema.getType(condition) : parent);
  }

  function ofField(field: FieldNode, parent: GraphQLCompositeType): Cost {
    const declared = findType(parent, field.name.value);
    const type = declared && getNamedType(declared);
    const own = costOf(field, parent);
    if (!type || isLeafType(type)) return own + (field.alias ? 1 : 0);
    return sum([own, ofObjects(field, parent, declared, type)]);
  }

  function ofObjects(
    field: FieldNode,
    parent: GraphQLCompositeType,
    declared: GraphQLOutputType,
    type: GraphQLNamedType,
  ): Cost {
    const below = ofSet(field.selectionSet, type);
    const shown = sum([1, below]);
    const isList = isListType(getNullableType(declared));
    if (type.name === 'PageInfo') return below;
    if (type.name.startsWith('__')) {
      return isList ? product(field.name.value === 'types' ? TYPES : TYPE_PARTS, shown) : below;
    }
    if (isConnection(type)) return sum([1, product(pageSize.ofPage(field), shown)]);
    if (parent === schema.getMutationType()) return sum([WRITE, below]);
    if (!isList || isConnection(parent)) return shown;
    return product(lengthNoted(field, parent) ?? pageSize.ofList(field), shown);
  }
}

/** Beside the objects that it shows. */
function costOf(node: FieldNode, parent: GraphQLCompositeType): number {
  const { arguments: given = [] } = node;
  const field = fieldOf(node, parent);
  if (!field) return 0;
  const added = given.map((argument) => field.args.find((one) => one.name === argument.name.value));
  return [field, ...added].reduce((sum, one) => sum + ((one && notesOf(one).cost) ?? 0), 0);
}

function lengthNoted(node: FieldNode, parent: GraphQLCompositeType): number | undefined {
  const field = fieldOf(node, parent);
  return field && notesOf(field).length;
}

const fieldOf = ({ name }: FieldNode, parent: GraphQLCompositeType) =>
  isUnionType(parent) ? undefined : parent.getFields()[name.value];

function findType(parent: GraphQLCompositeType, field: string) {
  const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find(({ name }) => name === field);
  if (meta) return meta.type;
  return isUnionType(parent) ? undefined : parent.getFields()[field]?.type;
}

const isConnection = ({ name }: GraphQLNamedType) => name.endsWith('Connection');

/** Sizes out of range are taken for the nearest in it: that they are refused is up to the field. */
function createPageSize({ variableDefinitions = [] }: OperationDefinitionNode) {
  const defaults = new Map(
    variableDefinitions.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );

  const sizeFrom = (
    field: FieldNode,
    names: readonly string[],
    sizeOf: (values: readonly unknown[]) => number,
  ): Cost => {
    const given = (field.arguments ?? [])
      .filter(({ name }) => names.includes(name.value))
      .map(({ value }) => value);
    const size = (variables: Variables) =>
      Math.min(Math.max(1, sizeOf(given.map((value) => resolve(value, variables)))), MAX_PAGE);
    return given.some(({ kind }) => kind === Kind.VARIABLE) ? size : size({});
  };

  // Where it is asked for by ids, as many as there are.
  return {
    ofPage: (field: FieldNode): Cost =>
      sizeFrom(field, ['first', 'last', 'ids'], (values) => {
        const sizes = values.map(lengthOf).filter(isInteger);
        return sizes.length > 0 ? Math.max(...sizes) : DEFAULT_PAGE;
      }),
    ofList: (field: FieldNode): Cost =>
      sizeFrom(field, ['ids'], ([ids]) => (Array.isArray(ids) ? ids.length : PLAIN_LIST)),
  };

  function resolve(value: ValueNode | undefined, variables: Variables): unknown {
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind === Kind.LIST) return value.values;
    if (value?.kind !== Kind.VARIABLE) return undefined;
    const name = value.name.value;
    return Object.hasOwn(variables, name) ? variables[name] : resolve(defaults.get(name), {});
  }
}

const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : value);
const isInteger = (value: unknown): value is number => Number.isInteger(value);

const at = (cost: Cost, variables: Variables) =>
  typeof cost === 'number' ? cost : cost(variables);

function sum(costs: readonly Cost[]): Cost {
  const fixed = costs.filter((cost) => typeof cost === 'number').reduce((a, b) => a + b, 0);
  const open = costs.filter((cost) => typeof cost === 'function');
  if (open.length === 0) return fixed;
  return (variables) => open.reduce((total, cost) => total + cost(variables), fixed);
}

function product(size: Cost, cost: Cost): Cost {
  if (typeof size === 'number' && typeof cost === 'number') return size * cost;
  return (variables) => at(size, variables) * at(cost, variables);
}
