import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AddressInfo } from 'node:net';

/** The limit: what comes goes into a file, and what is asked for comes from there. */
const [folder = ''] = process.argv.slice(2);
mkdirSync(folder);

const server = createServer((request, response) => {
  const path = join(folder, 'file');
  const isUpload = request.method === 'PUT';
  const done = isUpload
    ? pipeline(request, createWriteStream(path)).then(() => void response.writeHead(201).end())
    : pipeline(createReadStream(path), response);
  done.catch((error: unknown) => void response.destroy(error as Error));
});
server.listen(0, '127.0.0.1', () => {
  // A server that listens on TCP has an address with a port.
  console.log(`ready ${(server.address() as AddressInfo).port}`);
});
