import { expect } from '@jest/globals';
import fc from 'fast-check';
import {
  execute,
  type ExecutionResult,
  type GraphQLError,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
} from 'graphql';
import { createExecution } from '../../src/graphql/pipeline/execution.ts';
import { createErrorFormatter } from '../../src/graphql/pipeline/format-error.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { makeDocument, pickerOf } from './made-documents.ts';
import { asContext, makeEvent, makeWorld } from './made-world.ts';
import { MODULES } from '../../src/modules.ts';

const RUNS = 10;
const COMPARED = [1, 3, RUNS];

/** Compares with graphql-js what our execution gives for documents that are made up; returns how many were compiled. */
export async function compareWithGraphqlJs(kind: string, count: number): Promise<number> {
  const schema = makeWorld(createSchema(MODULES));
  const execution = createExecution({ schema, hideSuggestions: false, now: () => 0 });
  let compiled = 0;

  await fc.assert(
    fc.asyncProperty(fc.noBias(fc.nat()), async (seed) => {
      const { query, variables } = makeDocument(schema, kind, pickerOf(seed));
      const document = parse(query);
      const [definition] = document.definitions;
      if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Not an operation');
      // All else that validation asks for is so by the way they are made.
      if (validate(schema, document, [OverlappingFieldsCanBeMergedRule]).length > 0) return;

      const rootValue = makeEvent(schema, seed);
      const plain = { seed, calls: [] };
      const contextValue = asContext(plain);
      const expected = told(
        await execute({ schema, document, variableValues: variables, contextValue, rootValue }),
        plain.calls,
      );
      for (let run = 1; run <= RUNS; run++) {
        const own = { seed, calls: [] };
        const inputs = { variables, context: asContext(own), rootValue };
        const result = await execution.run({ document, definition }, inputs);
        if (COMPARED.includes(run)) expectSame(told(result, own.calls), expected);
      }
      if (execution.isCompiled({ document, definition })) compiled += 1;
    }),
    { numRuns: count },
  );
  return compiled;
}

interface Told {
  readonly data: string | undefined;
  readonly errors: readonly ToldError[];
  /** Which resolvers were called, with which arguments. */
  readonly calls: readonly string[];
}

interface ToldError {
  readonly path: string | undefined;
  readonly place: string;
  readonly text: string;
}

const format = createErrorFormatter({ error: () => undefined });

function told(result: ExecutionResult, calls: readonly string[]): Told {
  const errors = (result.errors ?? []).map((error) => ({
    path: error.path?.join('.'),
    place: nulledPlace(result.data, error.path),
    text: JSON.stringify(format(error, 'request')),
  }));
  return { data: JSON.stringify(result.data), errors, calls: [...calls].sort() };
}

/** Where an error is seen in the data: at a null that stands at its path, or above. */
function nulledPlace(data: unknown, path: GraphQLError['path'] = []): string {
  const steps: (string | number)[] = [];
  let value = data;
  for (const step of path) {
    if (value === null || value === undefined) break;
    value = (value as Record<string | number, unknown>)[step];
    steps.push(step);
  }
  return steps.join('.');
}

/** Where one null hides several errors, it is a matter of time which of them is told. */
function expectSame(actual: Told, expected: Told): void {
  expect(actual.data).toBe(expected.data);
  expect(placesOf(actual)).toEqual(placesOf(expected));
  for (const { path, text } of actual.errors) {
    const same = expected.errors.filter((error) => error.path === path);
    if (same.length > 0) expect(same).toContainEqual(expect.objectContaining({ text }));
  }
  const [called, calledByThem] = [actual, expected].map(({ calls }) =>
    expected.errors.length === 0 ? calls : calls.filter((call) => call.startsWith('Mutation.')),
  );
  expect(called).toEqual(calledByThem);
}

const placesOf = ({ errors }: Told) => [...new Set(errors.map(({ place }) => place))].sort();
