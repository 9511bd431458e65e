import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.ts';
import { startApp, type Person, type TestApp } from '../kit/app.ts';
import { act, createGroup, send } from '../kit/chats.ts';
import { compareWithGraphqlJs } from '../kit/differential.ts';
import { makeDocument, pickerOf } from '../kit/made-documents.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { MODULES } from '../../src/modules.ts';

const MADE = scale(200, 5_000);
const ASKED = scale(40, 500);
const RUNS = 10;

it.each(['query', 'mutation', 'subscription'])(
  'a %s of any form is answered as graphql-js answers it, at its first, third and tenth run',
  async (kind) => {
    expect(await compareWithGraphqlJs(kind, MADE)).toBeGreaterThan(MADE / 2);
  },
  CHAOS_TIMEOUT_MS,
);

describe('through the door', () => {
  const schema = createSchema(MODULES);
  let app: TestApp;
  let ann: Person;
  beforeAll(async () => {
    app = await startApp();
    const [owner, bob] = await app.people('ann', 'bob');
    ann = owner;
    await send(bob, await createGroup(ann, bob), 'hello');
    await act(bob, 'createPost', { text: 'a post' });
    // When it was used last is noted once a minute, which may be in between.
    await app.sql(`UPDATE sessions SET last_used_at = now() + interval '1 hour'`);
  });
  afterAll(() => app.stop());

  it(
    'a query is answered the same at each run',
    async () => {
      for (let seed = 0; seed < ASKED; seed++) {
        const { query, variables } = makeDocument(schema, 'query', pickerOf(seed));
        const answers = [];
        for (let run = 0; run < RUNS; run++) answers.push(await ann.reply(query, variables));
        const [first, ...later] = answers.map(({ data, errors }) => ({ data, errors }));
        for (const answer of later) expect({ query, ...answer }).toEqual({ query, ...first });
      }
    },
    CHAOS_TIMEOUT_MS,
  );
});
