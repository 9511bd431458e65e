import {
  buildASTSchema,
  type FieldNode,
  getArgumentValues,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  printSchema,
  visit,
} from 'graphql';
import type { Context } from '../../context.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** What resolvers of the plain schema are given for their context. */
export interface PlainContext {
  readonly context: Context;
  /** As graphql-js has coerced them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Those of the fields that take variables: the same wherever the field stands in the answer. */
  readonly known: Map<FieldNode, Arguments>;
}

/**
 * The same schema, to a compiler: without arguments, which its resolvers read from the field by
 * graphql-js. graphql-jit writes literals into the code that it makes, where some texts become code
 * themselves, and takes an absent variable within an input object for null.
 */
export function createPlainSchema(schema: GraphQLSchema): GraphQLSchema {
  const withoutArguments = visit(parse(printSchema(schema), { noLocation: true }), {
    [Kind.FIELD_DEFINITION]: (node) => ({ ...node, arguments: [] }),
  });
  const plain = buildASTSchema(withoutArguments, { assumeValid: true });
  const readArguments = createArgumentReader();

  for (const type of Object.values(plain.getTypeMap())) {
    const declared = schema.getType(type.name);
    if (declared === type) continue;
    if (isAbstractType(type) && isAbstractType(declared)) {
      const { resolveType } = declared;
      type.resolveType = (value, { context }: PlainContext, info) => {
        try {
          return resolveType?.(value, context, info, declared);
        } catch {
          // Nobody would catch it; a value of no type is an error of its field.
          return undefined;
        }
      };
    }
    if (isLeafType(type) && isLeafType(declared)) {
      type.serialize = declared.serialize.bind(declared);
    }
    if (isObjectType(type) && isObjectType(declared)) {
      const fields = declared.getFields();
      for (const field of Object.values(type.getFields())) {
        field.resolve = plainResolver(fields[field.name], readArguments);
      }
    }
  }
  return plain;
}

type ReadArguments = ReturnType<typeof createArgumentReader>;
type AnyField = ReturnType<GraphQLObjectType['getFields']>[string];

function plainResolver(declared: AnyField | undefined, readArguments: ReadArguments) {
  const { resolve } = declared ?? {};
  if (!declared || !resolve) return undefined;
  type Resolver = NonNullable<GraphQLField<unknown, PlainContext>['resolve']>;
  const withoutArguments: Resolver = (parent, _none, { context }, info) =>
    resolve(parent, NO_ARGUMENTS, context, info);
  const resolver: Resolver = (parent, _none, plain, info) =>
    resolve(parent, readArguments(declared, info.fieldNodes[0], plain), plain.context, info);
  return declared.args.length === 0 ? withoutArguments : resolver;
}

const NO_ARGUMENTS: Arguments = {};

function createArgumentReader() {
  /** Null where they depend on variables. */
  const constants = new WeakMap<FieldNode, Arguments | null>();
  const plans = new WeakMap<FieldNode, Plan | null>();

  return (
    declared: AnyField,
    field: FieldNode | undefined,
    { variables, known }: PlainContext,
  ): Arguments => {
    if (!field) return NO_ARGUMENTS;
    const constant = constants.get(field) ?? known.get(field);
    if (constant) return constant;
    let plan = plans.get(field);
    if (plan === undefined) plans.set(field, (plan = planOf(declared, field)));
    const values =
      (plan && readByPlan(plan, variables)) ?? getArgumentValues(declared, field, variables);
    if (!constants.has(field)) constants.set(field, takesVariables(field) ? null : values);
    if (constants.get(field) === null) known.set(field, values);
    return values;
  };
}

/** The arguments that are whole variables, which have been coerced; the others are always the same. */
interface Plan {
  readonly constant: Arguments;
  readonly variables: readonly {
    readonly argument: string;
    readonly variable: string;
    readonly mayBeNull: boolean;
  }[];
}

/** Null where a variable stands within a value, or what is the same every time is wrong. */
function planOf(declared: AnyField, field: FieldNode): Plan | null {
  const given = new Map((field.arguments ?? []).map(({ name, value }) => [name.value, value]));
  const isVariable = ({ name }: GraphQLArgument) => given.get(name)?.kind === Kind.VARIABLE;
  const others = (field.arguments ?? []).filter(({ value }) => value.kind !== Kind.VARIABLE);
  if (takesVariables({ ...field, arguments: others })) return null;
  const args = declared.args.filter((one) => !isVariable(one));
  try {
    const constant = getArgumentValues({ ...declared, args }, { ...field, arguments: others });
    const variables = declared.args.flatMap(({ name, type }) => {
      const value = given.get(name);
      if (value?.kind !== Kind.VARIABLE) return [];
      return { argument: name, variable: value.name.value, mayBeNull: !isNonNullType(type) };
    });
    return { constant, variables };
  } catch {
    return null;
  }
}

/** Null where graphql-js has more to say: of a variable that is absent, or null where it must not be. */
function readByPlan(plan: Plan, variables: PlainContext['variables']): Arguments | null {
  const values: Record<string, unknown> = { ...plan.constant };
  for (const { argument, variable, mayBeNull } of plan.variables) {
    const value = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
    if (value === undefined || (value === null && !mayBeNull)) return null;
    values[argument] = value;
  }
  return values;
}

function takesVariables(field: FieldNode): boolean {
  let found = false;
  visit({ ...field, selectionSet: undefined }, { Variable: () => void (found = true) });
  return found;
}
