import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createUpload } from '../../../test/kit/uploads.ts';

let app: TestApp;
let ann: Person;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
});
afterAll(() => app.stop());

describe('a page of another origin', () => {
  it('may upload, and read how far it came and when to come again', async () => {
    const { url } = await createUpload(ann);
    const origin = 'https://elsewhere.example';

    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'content-type,tus-resumable,upload-offset',
      },
    });
    const told = await fetch(url, { method: 'HEAD', headers: { origin } });

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT, PATCH');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('upload-offset');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const exposed = told.headers.get('access-control-expose-headers');
    for (const name of ['upload-offset', 'upload-length', 'tus-resumable', 'retry-after']) {
      expect(exposed).toContain(name);
    }
  });

  it('may not do so elsewhere', async () => {
    const { headers } = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'PATCH',
      },
    });

    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-methods') ?? '').not.toContain('PATCH');
  });
});
