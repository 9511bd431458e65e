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
const FIELDS = [
  'text',
  'clientMessageId',
  'systemKind',
  'editedAt',
  'changedSeq',
  'subject',
  'chat',
];

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

/** Some of the fields of a chat's last message, and of the message that it answers. */
const variant = (number: number): LookAhead => {
  const some = (bits: number): [string, LookAhead][] =>
    FIELDS.filter((_, index) => bits & (1 << index)).map((field) => [field, NOTHING_AHEAD]);
  const answered = new Map([...some(number >> FIELDS.length), ['id', NOTHING_AHEAD] as const]);
  const message = new Map([...some(number), ['replyTo', answered] as const]);
  return new Map([['lastMessage', message]]);
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
