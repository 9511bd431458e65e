import { readFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';

/** Signs itself, and is good for 127.0.0.1 for a hundred years. */
export const CERTIFICATE = fileURLToPath(new URL('certificates/server.crt', import.meta.url));
const KEY = fileURLToPath(new URL('certificates/server.key', import.meta.url));

const SSL_REQUEST = 80_877_103;
const REFUSAL = 'SFATAL\0C28000\0Mno encryption\0\0';

/** What PostgreSQL is to clients where its pg_hba.conf insists on TLS. */
export async function startTlsProxy(port: number) {
  const [cert, key] = await Promise.all([readFile(CERTIFICATE), readFile(KEY)]);
  const secureContext = createSecureContext({ cert, key });
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    near.on('error', () => undefined);
    near.once('data', (request) => {
      if (request.readInt32BE(4) !== SSL_REQUEST) return void near.end(refusal());
      near.write('S');
      const secure = new TLSSocket(near, { isServer: true, secureContext });
      const far = connect(port, '127.0.0.1');
      for (const socket of [near, secure, far]) {
        sockets.add(socket.on('error', () => undefined));
        socket.on('close', () => [near, far].forEach((one) => one.destroy()));
      }
      secure.pipe(far).pipe(secure);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  return {
    // A server that listens on TCP has an address with a port.
    port: (proxy.address() as AddressInfo).port,
    stop(): Promise<void> {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}

function refusal(): Buffer {
  const body = Buffer.from(REFUSAL);
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
