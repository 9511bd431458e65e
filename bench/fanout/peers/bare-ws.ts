import { Redis } from 'ioredis';
import { WebSocketServer } from 'ws';
import { createPublishServer } from './publishing.ts';
import { serve } from './serve.ts';

/**
 * The limit: a frame's text is made once, and sent to every socket as the documentation of `ws`
 * broadcasts. It has the length of what a GraphQL subscriber gets.
 */
const OPERATION_ID = '00000000-0000-4000-8000-000000000000';

const server = createPublishServer((message) => publish(frameOf(message)));
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
const publish = await connect(broadcast);
serve(server);

function broadcast(frame: string): void {
  const data = Buffer.from(frame);
  for (const socket of sockets.clients) {
    if (socket.readyState === socket.OPEN) socket.send(data, { binary: false });
  }
}

function frameOf(messageAdded: object): string {
  return JSON.stringify({ id: OPERATION_ID, type: 'next', payload: { data: { messageAdded } } });
}

/** To the sockets of this process, or of all that share a Redis. */
async function connect(handOn: (frame: string) => void): Promise<(frame: string) => void> {
  const url = process.env['REDIS_URL'];
  if (!url) return handOn;
  const [publisher, subscriber] = [new Redis(url), new Redis(url)];
  subscriber.on('message', (_channel, frame) => handOn(frame));
  await subscriber.subscribe('messages');
  return (frame) => void publisher.publish('messages', frame);
}
