import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { ask } from './s3-door.ts';

/** A store that answers so, one after the other. */
async function startStore(...statuses: number[]) {
  const server = createServer((_request, response) => {
    response.writeHead(statuses.shift() ?? 500).end('<Error><Code>Trouble</Code></Error>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, statuses, stop: () => server.close() };
}

describe('a store of files', () => {
  it.each([500, 503, 429])('is asked again where it answers %d', async (status) => {
    const store = await startStore(status, status, 200);

    const answer = await ask('GET', store.url, [200]);

    expect(answer.resume().statusCode).toBe(200);
    store.stop();
  });

  it('is asked three times at most', async () => {
    const store = await startStore(503, 503, 503, 200);

    await expect(ask('GET', store.url, [200])).rejects.toThrow('503 Trouble');

    expect(store.statuses).toEqual([200]);
    store.stop();
  });

  it('is asked once where it refuses', async () => {
    const store = await startStore(403, 200);

    await expect(ask('GET', store.url, [200])).rejects.toThrow('403 Trouble');

    expect(store.statuses).toEqual([200]);
    store.stop();
  });
});
