import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

describe('what an app keeps', () => {
  it('is there at the next start, for whoever is signed in', async () => {
    const memory = createMemory();
    const [ann] = await app.people('ann');
    const confab = await app.signIn(ann, { storage: createMemoryStorage(memory) });
    await confab.live.get()!.kept.write('feed', ['one']);
    confab.dispose();

    const next = app.open({ storage: createMemoryStorage(memory) });
    await next.session.ready;

    expect(await next.live.get()!.kept.read('feed')).toEqual(['one']);
  });

  it('is forgotten with the sign-out, and nothing is kept after it', async () => {
    const memory = createMemory();
    const [ann, bob] = await app.people('ann', 'bob');
    const confab = await app.signIn(ann, { storage: createMemoryStorage(memory) });
    const { kept } = confab.live.get()!;
    await kept.write('feed', ['one']);

    await confab.session.logout();
    await kept.write('feed', ['two']);
    expect([...memory.tables.pages.values()]).toEqual([]);
    await confab.session.login(bob.username, bob.password);
    expect(await confab.live.get()!.kept.read('feed')).toBeUndefined();
  });

  it('is gone when a page is told of the sign-out, which may leave at once', async () => {
    const memory = createMemory();
    const [ann] = await app.people('ann');
    const confab = await app.signIn(ann, { storage: createMemoryStorage(memory) });
    await confab.live.get()!.kept.write('feed', ['one']);
    const found: unknown[][] = [];
    confab.session.viewer.subscribe(() => found.push([...memory.tables.pages.values()]));

    await confab.session.logout();

    expect(found).toEqual([[]]);
  });
});
