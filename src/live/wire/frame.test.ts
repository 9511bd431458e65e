import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { openReady } from '../../../test/kit/raw-socket.ts';

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** The whole of a pong whose payload is an empty text. */
const PONG_BYTES = '{"type":"pong","payload":{"text":""}}'.length;

describe('what a socket is sent', () => {
  it.each([125, 126, 127, 65_535, 65_536, 200_000])('arrives whole: %i bytes', async (bytes) => {
    const [ann] = await app.people('ann');
    const socket = await openReady(app, ann.token);
    const payload = { text: 'é'.padEnd(bytes - PONG_BYTES - 1, '-') };

    socket.send({ type: 'ping', payload });

    expect(await socket.next()).toEqual({ type: 'pong', payload });
    socket.socket.close();
  });

  it('keeps the letters of every script, in texts and in ids', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const socket = await openReady(app, ann.token);
    const id = 'über "🙂" \\';
    const query = `subscription { chatEvents(chatId: "${chatId}") {
      __typename ... on MessageAddedEvent { message { text } }
    } }`;
    socket.send({ id, type: 'subscribe', payload: { query } });
    expect(await socket.next()).toMatchObject({ id, type: 'next' });

    await send(ann, chatId, 'Ça va 🙂 こんにちは ‏שלום');

    const { payload } = await socket.next();
    expect(payload.data.chatEvents.message).toEqual({ text: 'Ça va 🙂 こんにちは ‏שלום' });
    socket.socket.close();
  });
});
