import {
  execute,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.ts';
import { type Compile, createCompiler, type RunCompiled } from './compilation.ts';
import { LIMITS } from './limits.ts';
import { conditionsOf, type Executable } from './plain-document.ts';

/** Compiling takes up to 8 ms and 380 KiB: it is for what is asked again and again. */
const COMPILED_FROM_USE = 3;
/** Of one operation, by the values of its conditions. */
const MAX_VARIANTS = 8;

export interface Inputs {
  readonly variables?: Readonly<Record<string, unknown>> | null;
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
}

/** An operation with these values of its conditions. */
interface Variant {
  uses: number;
  /** Null where it cannot be compiled. */
  run?: RunCompiled | null;
}

/** Runs operations by graphql-js, and compiled by graphql-jit from their third use on. */
export function createExecution({ schema, hideSuggestions }: Options): Execution {
  const compile = createCompiler(schema);
  const known = new WeakMap<Executable['definition'], Variants>();
  const maxCoercionErrors = LIMITS.validationErrors;

  function variantsOf(operation: Executable): Variants {
    const variants = known.get(operation.definition) ?? createVariants(operation);
    known.set(operation.definition, variants);
    return variants;
  }

  return {
    isCompiled: (operation) => variantsOf(operation).areCompiled(),

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
      const runCompiled = variants.use(coerced, compile);
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

type Variants = ReturnType<typeof createVariants>;

function createVariants(operation: Executable) {
  const conditions = conditionsOf(operation);
  const variants = new Map<string, Variant>();
  let areCompiled = false;

  return {
    areCompiled: () => areCompiled,

    /**
     * What has a default may be null, a condition may not. graphql-js finds out wherever it meets
     * it, once for each item of a list.
     */
    findNullCondition(variables: Readonly<Record<string, unknown>>): GraphQLError | null {
      const name = conditions.find((condition) => variables[condition] === null);
      if (name === undefined) return null;
      const nodes = operation.definition.variableDefinitions?.find(
        ({ variable }) => variable.name.value === name,
      );
      const message = `Variable "$${name}" of type "Boolean" is a condition: it must not be null.`;
      return new GraphQLError(message, { nodes });
    },

    /** What to run it by; null until it has been used so often. */
    use(variables: Readonly<Record<string, unknown>>, compile: Compile): RunCompiled | null {
      const key = conditions.map((name) => variables[name]).join();
      const variant = variants.get(key) ?? { uses: 0 };
      if (variants.size < MAX_VARIANTS) variants.set(key, variant);
      variant.uses += 1;
      if (variant.run === undefined && variant.uses >= COMPILED_FROM_USE) {
        variant.run = compile(operation, variables);
        areCompiled ||= variant.run !== null;
      }
      return variant.run ?? null;
    },
  };
}
