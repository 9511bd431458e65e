import { createServer, type Server } from 'node:http';
import type { PublishedMessage } from './serve.ts';

/** A server whose `POST /publish` hands a message on. */
export function createPublishServer(publish: (message: PublishedMessage) => void): Server {
  return createServer((request, response) => {
    if (request.method !== 'POST' || request.url !== '/publish') {
      response.writeHead(404).end();
      return;
    }
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => (body += text));
    request.on('end', () => {
      publish(JSON.parse(body));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
}
