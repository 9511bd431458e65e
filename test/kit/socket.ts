import { expect } from '@jest/globals';
import { WebSocket } from 'ws';
import { ChatEventsDocument } from '../../client/src/gql/operations.ts';
import { type Connection, createSocket, type Socket } from '../../client/src/socket.ts';
import { createGroup, send } from './chats.ts';
import { startClientApp } from './client.ts';
import { startRelay } from './relay.ts';
import { until } from './until.ts';

export type SocketApp = Awaited<ReturnType<typeof startSocketApp>>;

/** The server behind a network and a relay, and people who follow a chat over the client's socket. */
export async function startSocketApp() {
  const app = await startClientApp();
  const relay = await startRelay(app.proxy.port);
  const sockets: Socket[] = [];

  /** Ann follows a group of hers, through the relay or the proxy alone; Bob writes to it past both. */
  async function startFollowing({ through = relay.port } = {}) {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const { session } = await app.signIn(ann);
    const url = `http://127.0.0.1:${through}/graphql`;
    const socket = createSocket({ url, session, WebSocket });
    sockets.push(socket);
    const seqs: number[] = [];
    const states: Connection[] = [];
    const ends: unknown[] = [];
    let position: number | null = null;
    socket.connection.subscribe(() => states.push(socket.connection.get()));
    socket.subscribe(ChatEventsDocument, () => ({ chatId, after: position }), {
      next({ chatEvents: event }) {
        if (event.__typename === 'ReadyEvent') position ??= event.position;
        else if (event.seq !== null) seqs.push((position = event.seq));
      },
      end: (error) => ends.push(error),
    });
    await until(() => position !== null, 'It follows');
    const first = position! + 1;
    let sent = 0;
    return {
      ann,
      session,
      socket,
      states,
      ends,
      state: () => socket.connection.get().state,
      retryAt: () => socket.connection.get().retryAt,
      async write(count = 1) {
        for (; count > 0; count--) await send(bob, chatId, `Message ${++sent}`);
      },
      /** Everything that was written has come, once and in order. */
      async expectAll() {
        await until(() => seqs.length >= sent, 'All has come');
        expect(seqs).toEqual(Array.from({ length: sent }, (_seq, index) => first + index));
        expect(ends).toEqual([]);
      },
    };
  }

  return {
    ...app,
    relay,
    startFollowing,
    endTest(): void {
      for (const socket of sockets.splice(0)) socket.dispose();
      relay.mend();
      app.endTest();
      // What was left silent would be asked again over HTTP.
      app.proxy.reset();
    },
    async stop(): Promise<void> {
      await relay.stop();
      await app.stop();
    },
  };
}
