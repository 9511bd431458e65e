import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type SocketApp, startSocketApp } from '../kit/socket.ts';
import { until } from '../kit/until.ts';

let app: SocketApp;
beforeAll(async () => void (app = await startSocketApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

describe('the socket', () => {
  const passing: [code: number, why: string, reason?: string][] = [
    [1000, 'that nobody was heard', 'Idle'],
    [1001, 'that the server goes'],
    [1011, 'an error'],
    [1012, 'a restart'],
    [1013, 'too much to do', 'UNAVAILABLE'],
    [4403, 'an old token', 'TOKEN_EXPIRED'],
    [4408, 'a late beginning'],
    [4410, 'slow reading'],
    [4500, 'a fault of the server'],
    [4999, 'what it does not know'],
  ];
  for (const [code, why, reason] of passing) {
    it(`goes on after ${code}, ${why}, and loses nothing`, async () => {
      const { write, expectAll } = await app.startFollowing();
      await write(2);

      app.relay.close(code, reason);
      await write(3);
      app.relay.close(code, reason);
      await write(2);

      await expectAll();
    });
  }

  for (const code of ['RATE_LIMITED', 'UNAVAILABLE']) {
    it(`asks again after ${code}, when the server has said, and loses nothing`, async () => {
      const { write, expectAll, state } = await app.startFollowing();
      const asked = app.relay.listenFor('subscription ChatEvents');

      app.relay.refuseOperations({ code, retryAfter: 1 });
      app.relay.close(1012);
      await until(() => asked() === 1, 'It is refused');
      app.relay.mend();
      await write(3);
      await expectAll();

      expect(performance.now() - app.relay.refusedAt()).toBeGreaterThan(950);
      expect([asked(), state()]).toEqual([2, 'live']);
    });
  }

  for (const code of ['NOT_FOUND', 'QUERY_TOO_COMPLEX', 'BAD_USER_INPUT']) {
    it(`ends a subscription, and no other, with ${code}`, async () => {
      const { ends, state } = await app.startFollowing();

      app.relay.refuseOperations({ code });
      app.relay.close(1012);
      await until(() => ends.length > 0, 'It has ended');

      expect(ends).toEqual([expect.objectContaining({ code })]);
      expect(state()).toBe('live');
    });
  }

  it('grows its delay while the server ends each connection with 4500', async () => {
    const { write, expectAll } = await app.startFollowing();
    const before = app.relay.opened();

    app.relay.closeEach(4500);
    app.relay.close(4500);
    await until(() => app.relay.opened() >= before + 4, 'It tries again and again');
    const [, second = NaN, , fourth = NaN] = app.relay.openedAt.slice(before);
    app.relay.mend();
    await write();

    expect(fourth - second).toBeGreaterThan(600);
    await expectAll();
  });

  it('takes a new token after 4403', async () => {
    const { write, expectAll } = await app.startFollowing();
    const presented = app.relay.inits.at(-1);

    app.relay.close(4403, 'TOKEN_EXPIRED');
    await write();
    await expectAll();

    expect(app.relay.inits.at(-1)).not.toEqual(presented);
  });

  for (const code of [4400, 4406, 4409, 4429, 1008, 1009]) {
    it(`stops after ${code}, and says so`, async () => {
      const { ends, socket } = await app.startFollowing();

      app.relay.close(code, 'Broken');
      await until(() => ends.length > 0, 'It has ended');

      expect(socket.connection.get()).toMatchObject({
        state: 'stopped',
        failure: { code: 'PROTOCOL_ERROR' },
      });
      expect(ends).toEqual([socket.connection.get().failure]);
    });
  }
});
