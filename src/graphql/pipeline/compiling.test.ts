import { beforeEach, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { asContext, makeWorld } from '../../../test/kit/made-world.ts';
import { createExecution, type Execution } from './execution.ts';
import type { Executable } from './plain-document.ts';
import { createSchema } from '../schema.ts';
import { MODULES } from '../../modules.ts';

const COMPILING_MS = 20;
const USES = 10;

const schema = makeWorld(createSchema(MODULES));
let clock: number;
let execution: Execution;
beforeEach(() => {
  clock = 0;
  // It is asked at the start of each compilation, and at its end.
  execution = createExecution({
    schema,
    hideSuggestions: false,
    now: () => (clock += COMPILING_MS / 2),
  });
});

function parsed(query: string): Executable {
  const document = parse(query);
  const [definition] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Not an operation');
  return { document, definition };
}

async function useOften(executable: Executable, rootValue = {}): Promise<Executable> {
  const context = asContext({ seed: 1, calls: [] });
  for (let use = 0; use < USES; use++) {
    await execution.run(executable, { context, rootValue });
  }
  return executable;
}

it('spends no more than a share of its time on operations that are new, however many come', async () => {
  const used: Executable[] = [];
  for (let index = 0; index < 200; index++)
    used.push(await useOften(parsed(`{ me { id${index}: id } }`)));

  const compiled = used.filter((one) => execution.isCompiled(one)).length;

  expect(compiled).toBeGreaterThan(2);
  expect(compiled * COMPILING_MS).toBeLessThan(clock / 4);
});

it('compiles what was asked too soon when it is asked later', async () => {
  for (let index = 0; index < 50; index++) await useOften(parsed(`{ me { id${index}: id } }`));
  const late = await useOften(parsed('{ feed { nodes { id } } }'));
  expect(execution.isCompiled(late)).toBe(false);

  clock += 10_000;
  await useOften(late);

  expect(execution.isCompiled(late)).toBe(true);
});

it('compiles what is asked of an event for events of its type, unless that is large', async () => {
  const person = 'id username profile { id displayName bio }';
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => `p${index}: createdBy { ${person} }`).join(' ');
  const isCompiled = async (count: number, made: string) =>
    execution.isCompiled(
      await useOften(
        parsed(`subscription { inboxEvents { ... on ChatEvent { chat { ${people(count)} } } } }`),
        { made },
      ),
    );

  expect(await isCompiled(10, 'MessageAddedEvent')).toBe(true);
  expect(await isCompiled(10, 'of some type')).toBe(false);
  expect(await isCompiled(40, 'MessageAddedEvent')).toBe(false);
});
