import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema } from 'graphql';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';
import { everyText } from '../../test/kit/operations.ts';
import { parseText } from './text.ts';

const SEARCHES = ['users', 'rooms'] as const;
/** What is wrong with these is their form, of which the length is a part. */
const FORMS = ['emoji', 'username', 'accessToken'];
/** Where a field states no length, it holds a secret. */
const MAX_SECRET_BYTES = 4_096;

let app: TestApp;
let ann: Person;
let schema: GraphQLSchema;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  schema = buildClientSchema(await ann.run(getIntrospectionQuery()));
});
afterAll(() => app.stop());

/** One is too long in characters, one is a single character that is too long in bytes. */
function tooLong(description: string): string[] {
  const [, stated] = /(?<!At least )\b([\d,]+) characters/.exec(description) ?? [];
  const limit = stated ? Number(stated.replace(',', '')) : MAX_SECRET_BYTES;
  return ['a'.repeat(limit + 1), `a${'\u0301'.repeat(2 * limit)}`];
}

describe('a text', () => {
  it('is refused in every input where it is too long, in characters or in bytes', async () => {
    const fields = everyText(schema);

    for (const field of fields) {
      for (const text of tooLong(field.description)) {
        const { query, variables } = field.with(text);
        const { code, fields } = (await ann.fail(query, variables)).extensions;
        const reason = fields?.find(({ path }) => path === field.path)?.reason;
        const refusal = { of: field.mutation, path: field.path, code, reason };
        const why = FORMS.includes(field.path) ? expect.any(String) : 'TOO_LONG';
        expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', reason: why });
      }
    }

    expect(fields.length).toBeGreaterThan(30);
  });

  it.each(SEARCHES)('is refused as what to look for in %s where it is too long', async (list) => {
    const { description } = schema.getQueryType()!.getFields()[list]!.args[0]!;

    for (const search of tooLong(description ?? '')) {
      const query = `query ($search: String) { ${list}(search: $search) { nodes { id } } }`;
      const { extensions } = await ann.fail(query, { search });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'search' }] });
    }
  });

  it('holds four bytes for each of its characters, whatever they are made of', async () => {
    const families = '👨‍👩‍👧‍👦'.repeat(16);
    const query = `mutation ($bio: String, $displayName: String) {
      updateProfile(input: { bio: $bio, displayName: $displayName }) {
        profile { bio displayName }
      }
    }`;
    const profile = { bio: '🦊'.repeat(500), displayName: families };

    const answer = await ann.run(query, profile);

    expect(Buffer.byteLength(families)).toBe(400);
    expect(answer.updateProfile.profile).toEqual(profile);
  });

  it('is not counted in characters where it has too many bytes', () => {
    const marks = `a${'\u0301'.repeat(5_000_000)}`;

    const start = process.cpuUsage();
    expect(() => parseText('text', marks, 4_000)).toThrow('At most 16000 bytes');
    const { user } = process.cpuUsage(start);

    expect(user).toBeLessThan(400_000);
  });
});
