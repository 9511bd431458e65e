import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_BYTES } from '../rate/admission.ts';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';

const ME = { query: '{ me { id } }' };

let app: TestApp;
let ann: Person;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
});
afterAll(() => app.stop());

const send = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  });
const codeOf = async (response: Response) =>
  ((await response.json()) as any).errors[0].extensions.code;

describe('a body', () => {
  it('is refused with 413 beyond 64 KiB, and beyond 256 KiB with an access token', async () => {
    const token = { authorization: `Bearer ${ann.token}` };
    const empty = JSON.stringify({ ...ME, extensions: { padding: '' } }).length;
    const ofSize = (bytes: number) =>
      JSON.stringify({ ...ME, extensions: { padding: 'x'.repeat(bytes - empty) } });

    const answers = [
      await send(ofSize(MAX_BYTES.guest)),
      await send(ofSize(MAX_BYTES.user), token),
      await send(ofSize(MAX_BYTES.guest + 1)),
      await send(ofSize(MAX_BYTES.user + 1), token),
    ] as const;

    expect(MAX_BYTES).toEqual({ guest: 65_536, user: 262_144 });
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 413, 413]);
    expect(await codeOf(answers[2])).toBe('PAYLOAD_TOO_LARGE');
    expect(await codeOf(answers[3])).toBe('PAYLOAD_TOO_LARGE');
  });

  it('is refused in pieces, too, before any of it is read as JSON', async () => {
    const inPieces = (size: number) =>
      send(Readable.toWeb(Readable.from(Array(size / 1_024).fill(' '.repeat(1_024)))));

    expect(await codeOf(await inPieces(MAX_BYTES.guest + 1_024))).toBe('PAYLOAD_TOO_LARGE');
    expect(await codeOf(await inPieces(MAX_BYTES.guest))).toBe('BAD_REQUEST');
  });

  it('is refused when it has more parts than anybody needs', async () => {
    const variables = { list: Array(20_000).fill(0), text: ','.repeat(30_000) };

    const refused = await ann.reply(ME.query, variables);
    const taken = await ann.reply(ME.query, { ...variables, list: Array(16_000).fill(0) });

    expect(refused.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
    expect(taken.status).toBe(200);
  });
});
