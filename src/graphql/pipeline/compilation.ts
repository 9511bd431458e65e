import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../../context.ts';
import { asGraphqlJs, createPlaceFinder } from './compiled-errors.ts';
import { isCompilable } from './compilable.ts';
import { type Executable, plainDocument } from './plain-document.ts';
import { createPlainSchema, type PlainContext } from './plain-schema.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Runs what was compiled, for values that its conditions were compiled for. */
export type RunCompiled = (
  rootValue: unknown,
  context: Context,
  variables: Variables,
) => ExecutionResult | Promise<ExecutionResult>;

/** Null for what would be answered otherwise than by graphql-js. */
export type Compile = (
  executable: Executable,
  variables: Variables,
  eventType: string | null,
) => RunCompiled | null;

/** Compiles selections and nothing else: conditions are decided before, arguments read by graphql-js. */
export function createCompiler(schema: GraphQLSchema): Compile {
  let plainSchema: GraphQLSchema | undefined;

  return (executable, variables, eventType) => {
    const plain = plainDocument(executable, variables, eventType);
    if (!isCompilable(schema, plain)) return null;
    plainSchema ??= createPlainSchema(schema);
    const { document, definition } = plain;
    const compiled = compileQuery(plainSchema, document, definition.name?.value);
    if (!isCompiledQuery(compiled)) return null;
    const findPlace = createPlaceFinder(plainSchema, document);

    return (rootValue, context, coerced) => {
      const plainContext: PlainContext = { context, variables: coerced, known: new Map() };
      const result = compiled.query(rootValue, plainContext, {});
      return result instanceof Promise
        ? result.then((settled) => asGraphqlJs(settled, findPlace))
        : asGraphqlJs(result, findPlace);
    };
  };
}
