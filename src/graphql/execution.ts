import {
  type ASTNode,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context.ts';
import type { Operation } from './documents.ts';
import { LIMITS } from './limits.ts';

/** Compiling takes up to 8 ms and 380 KiB: it is for what is asked again and again. */
const COMPILED_FROM_USE = 3;

export type Executable = Pick<Operation, 'document' | 'definition'>;

export interface Inputs {
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly context: Context;
  /** A subscription's is the event. */
  readonly rootValue?: unknown;
}

type Run = (inputs: Inputs) => ExecutionResult | Promise<ExecutionResult>;

export interface Execution {
  /** Whether it has been run so often that it runs compiled. */
  isCompiled(operation: Executable): boolean;
  /** Runs an admitted operation; what goes wrong is in the result. */
  run(operation: Executable, inputs: Inputs): ReturnType<Run>;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly hideSuggestions: boolean;
}

/**
 * Runs operations by graphql-js, and compiled by graphql-jit from their third use on. graphql-js has
 * the word on variables either way: graphql-jit takes an array for an object, and says it otherwise.
 */
export function createExecution({ schema, hideSuggestions }: Options): Execution {
  const uses = new WeakMap<OperationDefinitionNode, number>();
  const compiled = new WeakMap<OperationDefinitionNode, Run | null>();
  const coercion = { maxErrors: LIMITS.validationErrors, hideSuggestions };

  /** Null where it cannot be compiled. */
  function compile({ document, definition }: Executable): Run | null {
    const compiledQuery = compileQuery(schema, document, definition.name?.value);
    if (!isCompiledQuery(compiledQuery)) return null;
    const { query } = compiledQuery;
    const defaults = defaultsOf(definition);
    return ({ rootValue, context, variables }) =>
      query(rootValue, context, { ...defaults, ...variables });
  }

  function countUse(operation: Executable): void {
    const { definition } = operation;
    if (compiled.has(definition)) return;
    const count = (uses.get(definition) ?? 0) + 1;
    uses.set(definition, count);
    if (count >= COMPILED_FROM_USE) compiled.set(definition, compile(operation));
  }

  return {
    isCompiled: ({ definition }) => Boolean(compiled.get(definition)),

    run(operation, { variables, context, rootValue }) {
      const { document, definition } = operation;
      countUse(operation);
      const runCompiled = compiled.get(definition);
      if (!runCompiled) {
        return execute({
          schema,
          document,
          operationName: definition.name?.value,
          variableValues: variables,
          contextValue: context,
          rootValue,
          hideSuggestions,
          options: { maxCoercionErrors: coercion.maxErrors },
        });
      }
      const { errors } = getVariableValues(
        schema,
        definition.variableDefinitions ?? [],
        variables ?? {},
        coercion,
      );
      if (errors) return { errors };
      const result = runCompiled({ variables, context, rootValue });
      return result instanceof Promise
        ? result.then((settled) => withNodes(settled, document))
        : withNodes(result, document);
    },
  };
}

/** graphql-jit asks for a variable that may not be null though it has a default. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode) {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return Object.fromEntries(defaults);
}

/** The compiled operation knows where in the text its errors belong, but not to which nodes. */
function withNodes(result: ExecutionResult, document: DocumentNode): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => {
    const { message, path, originalError } = error;
    return new GraphQLError(message, { nodes: nodesAt(error, document), path, originalError });
  });
  return { ...result, errors };
}

function nodesAt({ locations }: GraphQLError, document: DocumentNode): ASTNode[] {
  const places = new Set(locations?.map(({ line, column }) => `${line}:${column}`));
  const nodes: ASTNode[] = [];
  visit(document, {
    [Kind.FIELD](node) {
      const { line, column } = node.loc?.startToken ?? {};
      if (places.has(`${line}:${column}`)) nodes.push(node);
    },
  });
  return nodes;
}
