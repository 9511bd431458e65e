import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';
import { ratesWith } from '../../test/kit/rates.ts';
import { openReady, openSocket, type RawSocket } from '../../test/kit/raw-socket.ts';
import { until } from '../../test/kit/until.ts';

const ME = '{ me { id } }';
const RATE_LIMITED = { code: 1013, reason: 'RATE_LIMITED' };
const SOCKETS = { ofGuests: 3, ofUser: 2, guestIdleSeconds: 60, messageSeconds: 1 };

let app: TestApp;
let ann: Person;
beforeAll(async () => {
  const rates = ratesWith({ operations: '5/60', sockets: '100/60' });
  app = await startApp({ rateLimits: true, rates, sockets: SOCKETS });
  [ann] = await app.people('ann');
});
afterAll(() => app.stop());

const opened: RawSocket[] = [];
afterEach(async () => {
  for (const { socket } of opened) socket.terminate();
  await Promise.all(opened.splice(0).map((socket) => socket.closed()));
});
async function ready(token: string | null, at = app): Promise<RawSocket> {
  const socket = await openReady(at, token);
  opened.push(socket);
  return socket;
}
const ask = (id: string) => ({ id, type: 'subscribe', payload: { query: ME } });

describe('a socket of too many messages is closed, to come back later', () => {
  it.each([
    ['of our protocol', (socket: RawSocket) => socket.send({ type: 'ping' })],
    ['of no consequence', (socket: RawSocket) => socket.send({ type: 'complete', id: '1' })],
    ['of WebSocket itself', ({ socket }: RawSocket) => socket.pong()],
  ])('%s', async (_kind, act) => {
    const [socket, other] = [await ready(ann.token), await ready(null)];

    for (let count = 0; count < 400; count++) act(socket);
    await socket.roundTrip();
    for (let count = 0; count < 400; count++) act(socket);

    expect(await socket.closed()).toEqual(RATE_LIMITED);
    await other.roundTrip();
  });

  it('that are refused as too many operations, again and again', async () => {
    const socket = await ready(ann.token);

    for (let count = 0; count < 70; count++) socket.send(ask(`${count}`));

    expect(await socket.closed()).toEqual(RATE_LIMITED);
    const refusals = socket.pending().filter(({ type }) => type === 'error');
    expect(refusals.length).toBeGreaterThanOrEqual(50);
    expect(refusals.length).toBeLessThan(65);
  });
});

describe('a message', () => {
  it('of more than 64 KiB is too big for a guest', async () => {
    const socket = await ready(null);

    socket.send({ type: 'ping', payload: { padding: 'x'.repeat(65_536) } });

    expect((await socket.closed()).code).toBe(1009);
  });

  it('may have 64 fragments, and no more', async () => {
    const [whole, crumbs] = [await ready(null), await ready(null)];
    const inFragments = ({ socket }: RawSocket, count: number) => {
      const text = '{"type":"ping"}'.padEnd(count);
      for (const [index, character] of [...text].entries()) {
        socket.send(character, { fin: index === count - 1 });
      }
    };

    inFragments(whole, 64);
    inFragments(crumbs, 65);

    expect(await whole.next()).toEqual({ type: 'pong' });
    expect((await crumbs.closed()).code).toBe(1008);
  });

  it.each([
    ['of which a fragment is missing', ({ socket }: RawSocket) => socket.send('{', { fin: false })],
    ['of which half a frame is there', (socket: RawSocket) => half(socket)],
    [
      'behind others that are whole',
      (socket: RawSocket) => {
        socket.send({ type: 'ping' });
        half(socket);
        socket.socket.ping();
      },
    ],
  ])('has to be whole in time: one %s is given up', async (_what, begin) => {
    const socket = await ready(ann.token);

    begin(socket);

    expect(await socket.closed()).toEqual({ code: 4408, reason: 'Message not finished in time' });
  });

  it('that arrives slowly, one upon the other, is in time', async () => {
    const patient = await startApp({ sockets: { ...SOCKETS, messageSeconds: 3 } });
    const socket = await ready(null, patient);

    for (let count = 0; count < 8; count++) {
      socket.socket.send('{"type":"ping"}', { fin: false });
      await sleep(500);
      socket.socket.send('', { fin: true });
    }

    expect(await socket.take(8)).toHaveLength(8);
    await socket.roundTrip();
    await patient.stop();
  });
});

describe('the open sockets', () => {
  it('of an address are few, until it is known whose they are', async () => {
    const [first] = [await ready(null), await ready(null), await ready(null)];
    const tooMany = await openSocket(app);
    expect(await tooMany.closed()).toEqual(RATE_LIMITED);

    first.socket.close();
    await first.closed();

    const again = await openSocket(app);
    again.send({ type: 'connection_init', payload: { Authorization: `Bearer ${ann.token}` } });
    expect(await again.next()).toEqual({ type: 'connection_ack' });
    await ready(null);
    again.socket.terminate();
  });

  it('of a user are few, and no other user has fewer for it', async () => {
    const [bob] = await app.people('bob');
    const mine = [await ready(ann.token), await ready(ann.token)];

    await expect(ready(ann.token)).rejects.toThrow(JSON.stringify(RATE_LIMITED));
    await ready(bob.token);
    mine[0]?.socket.terminate();

    await until(
      () =>
        ready(ann.token).then(
          () => true,
          () => false,
        ),
      'there is room again',
    );
  });

  it('are opened at the rate of a user by all who have signed in', async () => {
    const office = await startApp({ rateLimits: true, rates: ratesWith({ sockets: '3/60' }) });
    const people = await office.people('ann', 'bob', 'cid', 'dan', 'eve');

    for (const { token } of people) (await ready(token, office)).socket.terminate();
    for (let count = 0; count < 3; count++) (await ready(null, office)).socket.terminate();

    await expect(ready(null, office)).rejects.toThrow('429');
    await office.stop();
  });

  it('of guests who ask nothing do not stay open', async () => {
    const hasty = await startApp({ sockets: { ...SOCKETS, guestIdleSeconds: 3 } });
    const [eve] = await hasty.people('eve');
    const [guest, user] = [await ready(null, hasty), await ready(eve.token, hasty)];

    guest.send(ask('1'));
    expect(await guest.next()).toMatchObject({ type: 'next' });

    expect(await guest.closed()).toEqual({ code: 1000, reason: 'Idle' });
    await user.roundTrip();
    await hasty.stop();
  });
});

/** Ten bytes of a frame of twenty; what follows is taken for the rest. */
function half({ socket }: RawSocket): void {
  const stream = (socket as any)._socket;
  stream.write(Buffer.from([0x81, 0x80 | 20, 0, 0, 0, 0, ...Buffer.from('{"ty')]));
}
