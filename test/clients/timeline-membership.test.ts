import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { openScreen } from '../kit/screen.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

describe('a timeline', () => {
  it('is whole again once the viewer is taken back into the chat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    await send(bob, chatId, 'hello');
    const screen = await openScreen(app, ann, chatId);
    await screen.isOpen();
    await act(bob, 'removeMember', { chatId, userId: ann.id });
    await until(() => screen.timeline.get().failure?.code === 'NOT_FOUND', 'an empty timeline');

    await act(bob, 'addMembers', { chatId, userIds: [ann.id] });
    await until(() => screen.timeline.get().newer === 'none', 'the timeline');

    expect(screen.texts()).toContain('hello');
    expect(screen.timeline.get()).toMatchObject({ older: 'none', failure: null });
  });
});
