import { createAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import { createPublishServer } from './publishing.ts';
import { serve } from './serve.ts';

/** Socket.IO 4: a chat is a room, over WebSockets alone. */

const ROOM = 'chat';
const redisUrl = process.env['REDIS_URL'];

const server = createPublishServer((message) => void io.to(ROOM).emit('messageAdded', message));
const io = new Server(server, {
  transports: ['websocket'],
  serveClient: false,
  ...(redisUrl && { adapter: createAdapter(new Redis(redisUrl), new Redis(redisUrl)) }),
});
io.on('connection', (socket) => {
  socket.on('join', () => void socket.join(ROOM));
});
serve(server);
