import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../test/kit/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({
    production: true,
    introspection: false,
    allowedOrigins: ['https://app.example'],
  });
});
afterAll(() => app.stop());

const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const send = (path: string, headers: Record<string, string>) => fetch(app.url + path, { headers });

describe('a server in production whose schema is closed', () => {
  it('lets in the origins that are allowed, and not what is developed on its machine', async () => {
    const origins = ['https://app.example', 'http://localhost:5173', 'http://127.0.0.1:8080'];

    const answers = await Promise.all(
      origins.map((origin) => send('/graphql?query={me{id}}', { origin })),
    );

    const allowed = answers.map(({ headers }) => headers.get('access-control-allow-origin'));
    expect(allowed).toEqual(['https://app.example', null, null]);
  });

  it('shows no page and no schema', async () => {
    const [page, schema] = await Promise.all([
      send('/graphql', PAGE),
      send('/schema.graphql', PAGE),
    ]);

    expect([page.status, schema.status]).toEqual([400, 404]);
    expect(page.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('answers no introspection, and does not guess what a wrong name meant', async () => {
    const introspection = await app.guest.fail('{ __schema { types { name } } }');
    const typo = await app.guest.fail('{ mee { id } }');

    expect(introspection.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(typo.message).toBe('Cannot query field "mee" on type "Query".');
  });
});
