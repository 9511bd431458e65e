import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Live } from '../../client/src/live.ts';
import { act, createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive } from '../kit/live.ts';
import { addReaction, kindsOfEmoji, reactionsOf, removeReaction } from '../kit/reactions.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

/** A message of Bob's in a chat that Ann looks at. */
async function openChat() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { id } = await send(bob, chatId, 'hi');
  const live = await goLive(app, ann);
  const timeline = live.timeline(chatId);
  await until(() => timeline.get().entries.some((entry) => entry.id === id), 'it is shown');
  return { ann, bob, chatId, id, live };
}

/** As the records have it: `👍 2*` where one of the two is the viewer's. */
const shown = (live: Pick<Live, 'message'>, id: string) =>
  live
    .message(id)
    .get()
    ?.reactions.map(
      ({ emoji, count, viewerReacted }) => `${emoji} ${count}${viewerReacted ? '*' : ''}`,
    );

async function becomes(live: Pick<Live, 'message'>, id: string, wanted: string[]): Promise<void> {
  const isThere = () => JSON.stringify(shown(live, id)) === JSON.stringify(wanted);
  await until(isThere, `${wanted.join()} is shown`).catch(() => undefined);
  expect(shown(live, id)).toEqual(wanted);
}

describe('a reaction', () => {
  it('is shown at once, and is what the server counts once it has answered', async () => {
    const { ann, bob, id, live } = await openChat();
    await addReaction(bob, id);
    await becomes(live, id, ['👍 1']);

    const added = live.react(id, '👍');
    expect(shown(live, id)).toEqual(['👍 1']);
    await until(() => shown(live, id)?.[0] !== '👍 1', 'it is shown');
    expect(shown(live, id)).toEqual(['👍 2*']);
    await added;
    expect(shown(live, id)).toEqual(['👍 2*']);
    expect(await reactionsOf(ann, id)).toEqual(['👍 2*']);

    const removed = live.unreact(id, '👍');
    expect(shown(live, id)).toEqual(['👍 2*']);
    await removed;
    expect(shown(live, id)).toEqual(['👍 1']);
    await live.unreact(id, '👍');
    expect(await reactionsOf(ann, id)).toEqual(['👍 1']);
  });

  it('of others leaves the viewer’s, and the viewer’s on another device is theirs', async () => {
    const { ann, bob, chatId, id, live } = await openChat();

    await addReaction(ann, id, '❤️');
    await becomes(live, id, ['❤️ 1*']);
    await addReaction(bob, id, '❤️');
    await addReaction(bob, id, '🎉');
    await becomes(live, id, ['❤️ 2*', '🎉 1']);
    await act(bob, 'editMessage', { messageId: id, text: 'changed' });
    await until(() => live.message(id).get()?.text === 'changed', 'it is edited');
    expect(shown(live, id)).toEqual(['❤️ 2*', '🎉 1']);
    await removeReaction(ann, id, '❤️');
    await becomes(live, id, ['❤️ 1', '🎉 1']);
    await act(bob, 'deleteMessage', { messageId: id });
    await becomes(live, id, []);
    expect(live.chat(chatId).get()?.lastMessage?.id).toBe(id);
  });

  it('is taken back where it is refused, also when others have reacted meanwhile', async () => {
    const { bob, id, live } = await openChat();
    const kinds = kindsOfEmoji(20);
    for (const emoji of kinds) await addReaction(bob, id, emoji);
    await until(() => shown(live, id)?.length === 20, 'all are shown');

    const refused = live.react(id, '👍');
    await expect(refused).rejects.toMatchObject({ code: 'CONFLICT', fields: [{ path: 'emoji' }] });

    expect(shown(live, id)).toEqual(kinds.map((emoji) => `${emoji} 1`));
  });

  it('does not wait for the network: it is taken back, and told', async () => {
    const { id, live } = await openChat();
    await live.react(id, '👍');
    app.proxy.cut();

    await expect(live.react(id, '🎉')).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
    await expect(live.unreact(id, '👍')).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
    await expect(live.react(id, '👍')).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
    await expect(live.unreact(id, '❤️')).rejects.toMatchObject({ code: 'NETWORK_ERROR' });

    expect(shown(live, id)).toEqual(['👍 1*']);
  });

  it('goes behind an earlier one to the same message, and the last wish counts', async () => {
    const { ann, id, live } = await openChat();

    await Promise.all([
      live.react(id, '👍'),
      live.react(id, '🎉'),
      live.unreact(id, '👍'),
      live.react(id, '❤️'),
      live.react(id, '👍'),
    ]);

    expect(shown(live, id)).toEqual(['🎉 1*', '❤️ 1*', '👍 1*']);
    expect(await reactionsOf(ann, id)).toEqual(['🎉 1*', '❤️ 1*', '👍 1*']);
  });
});
