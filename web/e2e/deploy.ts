import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of the next version: it has another page with its worker, and no longer the old one's rooms. */
export async function deploy(url: string, version: string) {
  const read = async (path: string) => (await fetch(url + path)).text();
  const page = (await read('/')).replace('<head>', '<head><meta name="version" content="next" />');
  const digest = createHash('sha256').update(page).digest('hex');
  const worker = (await read('/sw.js')).replace(version, digest);
  const changed = new Map([
    ['/', page],
    ['/sw.js', worker],
  ]);

  const server = createServer(async ({ url: path = '' }, response) => {
    const refusal = path.startsWith('/assets/rooms-') ? 404 : path === '/graphql' ? 503 : null;
    if (refusal) return void response.writeHead(refusal).end();
    const answer = await fetch(url + path);
    const kept = ['content-type', 'content-security-policy', 'cache-control'];
    const headers = kept.flatMap((name) => [name, answer.headers.get(name) ?? '']);
    response.writeHead(answer.status, headers);
    response.end(changed.get(path) ?? Buffer.from(await answer.arrayBuffer()));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // It listens on TCP, where an address has a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
