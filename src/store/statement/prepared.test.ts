import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chatPage } from '../../chat/inbox/repository.ts';
import { newId } from '../orm/columns.ts';
import { createOrm } from '../orm/orm.ts';
import { servingLimits } from '../postgres/session.ts';
import { NOTHING_AHEAD, type LookAhead } from './projection.ts';
import { statement } from './statement.ts';
import { createTestDatabase } from '../../../test/kit/database.ts';
import { ENTITIES } from '../../modules.ts';

const MAX_MEGABYTES = 32;
const measure = statement<{ megabytes: number; statements: number }, []>(
  'test_memory',
  `SELECT (sum(total_bytes) / 1048576)::float8 AS megabytes,
     (SELECT count(*)::int FROM pg_prepared_statements) AS statements
   FROM pg_backend_memory_contexts`,
);

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let orm: ReturnType<typeof createOrm>;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = createOrm({
    url: database.url,
    poolSize: 1,
    limits: servingLimits(30_000),
    entities: ENTITIES,
  });
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

const fields = (...some: (readonly [string, LookAhead] | false)[]): LookAhead =>
  new Map(some.filter((one) => one !== false));
const isSet = (bits: number, bit: number) => Boolean(bits & (1 << bit));

const sender = (bits: number) =>
  fields(
    isSet(bits, 2) && ['createdAt', NOTHING_AHEAD],
    isSet(bits, 3) && ['profile', fields(isSet(bits, 4) && ['bio', NOTHING_AHEAD])],
  );
const message = (bits: number, answered?: LookAhead) =>
  fields(
    isSet(bits, 0) && ['text', NOTHING_AHEAD],
    isSet(bits, 1) && ['sender', sender(bits)],
    answered !== undefined && ['replyTo', answered],
  );

/** A chat's last message, and the message that it answers: each number asks for something else. */
const variant = (number: number) => {
  const bits = (number * 37) % 1_024;
  return fields(['lastMessage', message(bits % 32, message(bits >> 5))]);
};
const read = (number: number) =>
  chatPage(orm.em, variant(number), newId(), 'infinity', newId(), 20);

it('keeps the memory of a connection bounded, whatever selections clients vary', async () => {
  // More than once: after the fifth run PostgreSQL keeps a plan besides.
  for (let number = 0; number < 260; number += 1) {
    for (let run = 0; run < 6; run += 1) await read(number);
  }

  const [{ megabytes, statements } = { megabytes: Infinity, statements: 0 }] = await measure(
    orm.em,
  );
  expect(statements).toBeLessThanOrEqual(80);
  expect(megabytes).toBeLessThan(MAX_MEGABYTES);
  // What was let go of is parsed again when it comes back.
  expect(await read(0)).toEqual([]);
  expect(await read(259)).toEqual([]);
});
