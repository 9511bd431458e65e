import {
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  locatedError,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context.ts';
import { type Executable, isCompilable, plainDocument } from './plain-document.ts';
import { createPlainSchema, type PlainContext } from './plain-schema.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Runs what was compiled, for values that its conditions were compiled for. */
export type RunCompiled = (
  rootValue: unknown,
  context: Context,
  variables: Variables,
) => ExecutionResult | Promise<ExecutionResult>;

/** Null for what would be answered otherwise than by graphql-js. */
export type Compile = (executable: Executable, variables: Variables) => RunCompiled | null;

/** Compiles selections and nothing else: conditions are decided before, arguments read by graphql-js. */
export function createCompiler(schema: GraphQLSchema): Compile {
  let plainSchema: GraphQLSchema | undefined;

  return (executable, variables) => {
    if (!isCompilable(executable)) return null;
    plainSchema ??= createPlainSchema(schema);
    const document = plainDocument(executable, variables);
    const compiled = compileQuery(plainSchema, document, executable.definition.name?.value);
    if (!isCompiledQuery(compiled)) return null;
    const nodesAt = createNodeFinder(document);

    return (rootValue, context, coerced) => {
      const plain: PlainContext = { context, variables: coerced, known: new Map() };
      const result = compiled.query(rootValue, plain, {});
      return result instanceof Promise
        ? result.then((settled) => withLocatedErrors(settled, nodesAt))
        : withLocatedErrors(result, nodesAt);
    };
  };
}

type FindNodes = ReturnType<typeof createNodeFinder>;

/** The compiled operation knows where in the text its errors belong, but not to which nodes. */
function withLocatedErrors(result: ExecutionResult, nodesAt: FindNodes): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) =>
    locatedError(error.originalError ?? new Error(error.message), nodesAt(error), error.path),
  );
  return { ...result, errors };
}

function createNodeFinder(document: DocumentNode): (error: GraphQLError) => ASTNode[] {
  let nodes: Map<string, ASTNode> | undefined;
  const place = (line?: number, column?: number) => `${line}:${column}`;

  return ({ locations = [] }) => {
    nodes ??= new Map();
    if (nodes.size === 0) {
      visit(document, {
        [Kind.FIELD](node) {
          const { line, column } = node.loc?.startToken ?? {};
          nodes?.set(place(line, column), node);
        },
      });
    }
    return locations.flatMap(({ line, column }) => nodes?.get(place(line, column)) ?? []);
  };
}
