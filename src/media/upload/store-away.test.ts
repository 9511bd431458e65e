import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createUpload, upload } from '../../../test/kit/uploads.ts';

const COMPLETE = 'mutation ($id: ID!) { completeUpload(input: { mediaId: $id }) { media { id } } }';

let app: TestApp;
let node: Awaited<ReturnType<TestApp['node']>>;
let ann: Person;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  const { folder } = app.config.files;
  // Nobody listens there.
  const endpoint = 'http://127.0.0.1:9';
  node = await app.node({
    files: {
      ...{ store: 's3', endpoint, region: 'us-east-1', bucket: 'files', pathStyle: true, folder },
      linkSeconds: 60,
      ...{ accessKeyId: 'key', secretAccessKey: 'secret' },
    },
  });
});
afterAll(() => app.stop());

describe('a store that is away', () => {
  it('keeps nobody from asking for a ticket, which is for the store itself', async () => {
    const { url, method, headers, resumable } = await createUpload(node.as(ann));

    expect(new URL(url).origin).toBe('http://127.0.0.1:9');
    expect({ method, resumable }).toEqual({ method: 'PUT', resumable: false });
    expect(headers).toEqual([{ name: 'Content-Type', value: 'text/plain' }]);
  });

  it('is told of, with when to come again', async () => {
    const { id } = await createUpload(node.as(ann));
    const file = await upload(ann);

    const { extensions } = await node.as(ann).fail(COMPLETE, { id });
    const answer = await fetch(file.url.replace(`:${app.port}`, `:${node.port}`));

    expect(extensions).toMatchObject({ code: 'UNAVAILABLE', retryAfter: 5 });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect((await ann.run(`{ media(id: "${id}") { state } }`)).media.state).toBe('PENDING');
  });
});
