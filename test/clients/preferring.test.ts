import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Live } from '../../client/src/live.ts';
import { act, createGroup } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive } from '../kit/live.ts';
import { FOR_EVER, preferencesOf } from '../kit/preferences.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  jest.restoreAllMocks();
  app.endTest();
  app.proxy.reset();
});
afterAll(() => app.stop());

async function start() {
  const [ann, bob] = await app.people('ann', 'bob');
  return { ann, id: await createGroup(ann, bob) };
}

const of = (live: Pick<Live, 'chat'>, id: string) => live.chat(id).get()?.viewerPreferences;

const HOUR_MS = 3_600_000;

/** What is to happen much later happens when the test says so. */
function holdTimers() {
  const { setTimeout: set } = globalThis;
  const waiting: (() => void)[] = [];
  let isFiring = false;
  const hold = (act: () => void, ms = 0, ...rest: []) =>
    isFiring || ms > HOUR_MS / 2 ? void waiting.push(act) : set(act, ms, ...rest);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(hold as typeof setTimeout);
  return {
    /** By a clock that shows this moment. */
    fire(now: number): void {
      const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
      isFiring = true;
      for (const act of waiting.splice(0)) act();
      isFiring = false;
      clock.mockRestore();
    },
  };
}

describe('what somebody prefers', () => {
  it('is shown at once, and in every tab', async () => {
    const { ann, id } = await start();
    const live = await goLive(app, ann);
    const other = await goLive(app, ann);

    await Promise.all([
      live.updatePreferences(id, { mutedUntil: FOR_EVER }),
      live.updatePreferences(id, { pinned: true, notifyLevel: 'MENTIONS' }),
      live.updatePreferences(id, { archived: true }),
      live.updatePreferences(id, { mutedUntil: null }),
    ]);

    const told = await preferencesOf(ann, id);
    expect(told).toMatchObject({ notifyLevel: 'MENTIONS', mutedUntil: null });
    expect(of(live, id)).toMatchObject(told);
    const isTold = () => isDeepStrictEqual({ ...of(other, id), ...told }, of(other, id));
    await until(isTold, 'the other tab knows').catch(() => undefined);
    expect(of(other, id)).toMatchObject(told);
  });

  it('never goes back and forth while several are under way', async () => {
    const { ann, id } = await start();
    const live = await goLive(app, ann);
    const seen: string[] = [];
    const look = () => {
      const { mutedUntil, pinnedAt } = of(live, id)!;
      const now = `${mutedUntil ? 'muted' : ''} ${pinnedAt ? 'pinned' : ''}`;
      if (seen.at(-1) !== now) seen.push(now);
    };
    // Nothing is drawn before that.
    const stop = live.chat(id).subscribe(() => queueMicrotask(look));

    const both = [{ mutedUntil: FOR_EVER }, { pinned: true }];
    await Promise.all(both.map((changes) => live.updatePreferences(id, changes)));
    stop();

    expect(seen.at(-1)).toBe('muted pinned');
    expect(seen).toEqual([...new Set(seen)]);
  });

  it('is taken back where it is refused, and alone', async () => {
    const { ann, id } = await start();
    const other = await createGroup(ann);
    const live = await goLive(app, ann);
    await live.updatePreferences(id, { pinned: true });
    const before = of(live, id);

    const refused = live.updatePreferences(id, { archived: true, notifyLevel: 'SOME' as 'ALL' });
    await expect(refused).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'notifyLevel' }],
    });

    expect(of(live, id)).toEqual(before);
    expect(live.chats.get()).toEqual([id, other]);
  });

  it('is not taken back by what was read before it', async () => {
    const { ann, id } = await start();
    const reads: PromiseWithResolvers<void>[] = [];
    const live = await goLive(app, ann, {
      async fetch(address, init) {
        const answer = await app.fetch(address, init);
        const body = typeof init?.body === 'string' ? init.body : '';
        const isRead = body.includes('query ChatsByIds');
        if (isRead && reads.push(Promise.withResolvers()) === 1) await reads[0]!.promise;
        return answer;
      },
    });
    await act(ann, 'updateChat', { chatId: id, name: 'By another name' });
    await until(() => reads.length > 0, 'it is being read');
    app.proxy.hold('socket');

    await live.updatePreferences(id, { mutedUntil: FOR_EVER });
    const written = jest.spyOn(live.records, 'write');
    reads[0]!.resolve();
    await until(() => written.mock.calls.length > 0, 'it is read');

    expect(of(live, id)).toMatchObject({ mutedUntil: FOR_EVER });
  });

  it('does not wait for the network: it is taken back, and told', async () => {
    const { ann, id } = await start();
    const live = await goLive(app, ann);
    await live.updatePreferences(id, { pinned: true });
    app.proxy.cut();

    const failed = live.updatePreferences(id, { archived: true });
    await expect(failed).rejects.toMatchObject({ code: 'NETWORK_ERROR' });

    expect(of(live, id)).toMatchObject({ archivedAt: null, pinnedAt: expect.any(String) });
    expect(live.chats.get()).toEqual([id]);
  });

  it('of a mute is over when its time is', async () => {
    const { ann, id } = await start();
    const live = await goLive(app, ann);
    const [timers, end] = [holdTimers(), Date.now() + HOUR_MS];

    await live.updatePreferences(id, { mutedUntil: new Date(end).toISOString() });
    expect(of(live, id)?.mutedUntil).toEqual(expect.any(String));
    timers.fire(end);

    expect(of(live, id)?.mutedUntil).toBeNull();
  });

  it('of a mute is over also where the clock is behind what has passed', async () => {
    const { ann, id } = await start();
    const live = await goLive(app, ann);
    const [timers, end] = [holdTimers(), Date.now() + HOUR_MS];
    await live.updatePreferences(id, { mutedUntil: new Date(end).toISOString() });

    timers.fire(end - 300);
    expect(of(live, id)?.mutedUntil).toEqual(expect.any(String));
    timers.fire(end);

    expect(of(live, id)?.mutedUntil).toBeNull();
  });
});
