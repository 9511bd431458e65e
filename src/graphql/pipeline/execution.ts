import {
  execute,
  type ExecutionResult,
  getNamedType,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.ts';
import { type Compile, createCompiler, type RunCompiled } from './compilation.ts';
import { LIMITS } from '../limits/document-limits.ts';
import { conditionsOf, type Executable } from './plain-document.ts';
import { rootFieldsOf } from '../limits/root-fields.ts';

/** Compiling takes up to 15 ms and 380 KiB: it is for what is asked again and again, */
const COMPILED_FROM_USE = 3;
/** and for so much of the time, however many different operations there are. */
const COMPILING_SHARE = 0.1;
/** The time to compile comes back while it is not used, up to this. */
const MAX_COMPILING_MS = 50;
/** Those used last are kept. */
const MAX_COMPILED = 300;
/** Of one operation, by the values of its conditions and the types of events. */
const MAX_VARIANTS = 40;

type Variables = Readonly<Record<string, unknown>>;

export interface Inputs {
  readonly variables?: Variables | null;
  readonly context: Context;
  /** A subscription's is the event. */
  readonly rootValue?: unknown;
}

export interface Execution {
  /** Whether it has been run so often that it runs compiled. */
  isCompiled(operation: Executable): boolean;
  /** Runs an admitted operation; what goes wrong is in the result. */
  run(operation: Executable, inputs: Inputs): ExecutionResult | Promise<ExecutionResult>;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly hideSuggestions: boolean;
  /** In milliseconds. */
  readonly now?: () => number;
}

/** An operation with these values of its conditions, for events of this type. */
interface Variant {
  readonly eventType: string | null;
  uses: number;
  /** Whether it would be answered otherwise. */
  isUncompilable: boolean;
}

/** Runs operations by graphql-js, and compiled by graphql-jit from their third use on. */
export function createExecution({
  schema,
  hideSuggestions,
  now = () => performance.now(),
}: Options): Execution {
  const compile = withinBudget(createCompiler(schema), now);
  const compiled = new LRUCache<Variant, RunCompiled>({ max: MAX_COMPILED });
  const known = new WeakMap<Executable['definition'], Variants>();
  const maxCoercionErrors = LIMITS.validationErrors;

  function variantsOf(operation: Executable): Variants {
    const before = known.get(operation.definition);
    if (before) return before;
    const variants = createVariants(schema, operation);
    known.set(operation.definition, variants);
    return variants;
  }

  function compileVariant(operation: Executable, variant: Variant, variables: Variables) {
    if (variant.isUncompilable || variant.uses < COMPILED_FROM_USE) return null;
    const run = compile(operation, variables, variant.eventType);
    if (run === null) variant.isUncompilable = true;
    if (run) compiled.set(variant, run);
    return run;
  }

  return {
    isCompiled(operation) {
      for (const variant of variantsOf(operation).all()) if (compiled.has(variant)) return true;
      return false;
    },

    run(operation, { variables, context, rootValue }) {
      const { document, definition } = operation;
      const { errors, coerced } = getVariableValues(
        schema,
        definition.variableDefinitions ?? [],
        variables ?? {},
        { maxErrors: maxCoercionErrors, hideSuggestions },
      );
      if (errors) return { errors };
      const variants = variantsOf(operation);
      const nullCondition = variants.findNullCondition(coerced);
      if (nullCondition) return { errors: [nullCondition] };
      const variant = variants.use(coerced, rootValue, context);
      const runCompiled = compiled.get(variant) ?? compileVariant(operation, variant, coerced);
      if (runCompiled) return runCompiled(rootValue, context, coerced);
      return execute({
        schema,
        document,
        operationName: definition.name?.value,
        variableValues: variables,
        contextValue: context,
        rootValue,
        hideSuggestions,
        options: { maxCoercionErrors },
      });
    },
  };
}

/** What is asked of it when time is up gives undefined: it may be asked again. */
function withinBudget(compile: Compile, now: () => number) {
  let left = MAX_COMPILING_MS;
  let filledAt = now();

  return (...what: Parameters<Compile>): RunCompiled | null | undefined => {
    const startedAt = now();
    left = Math.min(left + COMPILING_SHARE * (startedAt - filledAt), MAX_COMPILING_MS);
    filledAt = startedAt;
    if (left <= 0) return undefined;
    const run = compile(...what);
    left -= now() - startedAt;
    return run;
  };
}

type Variants = ReturnType<typeof createVariants>;

function createVariants(schema: GraphQLSchema, operation: Executable) {
  const typeOfEvent = createEventTypes(schema, operation);
  const conditions = conditionsOf(operation);
  const variants = new Map<string | null, Variant>();

  return {
    all: () => variants.values(),

    /**
     * What has a default may be null, a condition may not. graphql-js finds out wherever it meets
     * it, once for each item of a list.
     */
    findNullCondition(variables: Variables): GraphQLError | null {
      const name = conditions.find((condition) => variables[condition] === null);
      if (name === undefined) return null;
      const nodes = operation.definition.variableDefinitions?.find(
        ({ variable }) => variable.name.value === name,
      );
      const message = `Variable "$${name}" of type "Boolean" is a condition: it must not be null.`;
      return new GraphQLError(message, { nodes });
    },

    /** Beyond so many, what is used for the first time is so every time. */
    use(variables: Variables, rootValue: unknown, context: Context): Variant {
      const eventType = typeOfEvent(rootValue, context);
      const key =
        conditions.length === 0
          ? eventType
          : [eventType, ...conditions.map((name) => variables[name])].join();
      const known = variants.get(key);
      const variant = known ?? { eventType, uses: 0, isUncompilable: false };
      if (!known && variants.size < MAX_VARIANTS) variants.set(key, variant);
      variant.uses += 1;
      return variant;
    },
  };
}

/** Finds the type of an event, where there are several: what it resolves to is the event itself. */
function createEventTypes(schema: GraphQLSchema, { document, definition }: Executable) {
  const [field] =
    definition.operation === OperationTypeNode.SUBSCRIPTION
      ? rootFieldsOf(document, definition)
      : [];
  const declared = field && schema.getSubscriptionType()?.getFields()[field.name.value];
  const type = declared && getNamedType(declared.type);

  if (!isAbstractType(type)) return () => null;

  return (rootValue: unknown, context: Context): string | null => {
    const info = undefined as never; // No event needs it to tell its type.
    const name: unknown = type.resolveType?.(rootValue, context, info, type);
    const isPossible = schema.getPossibleTypes(type).some((possible) => possible.name === name);
    return isPossible ? String(name) : null;
  };
}
