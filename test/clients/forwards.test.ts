import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, createGroup, openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { textsIn } from '../kit/forwards.ts';
import { goLive, type Shown } from '../kit/live.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  app.endTest();
  app.proxy.reset();
});
afterAll(() => app.stop());

/** A message of Bob's, which Ann may forward to Cid and to a group of hers; Ann and Cid are live. */
async function start() {
  const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  const chatId = await openDirectChat(ann, bob);
  const { id } = await send(bob, chatId, 'We sail at five');
  const [withCid, harbour] = [await openDirectChat(ann, cid), await createGroup(ann, cid)];
  const [live, other] = [await goLive(app, ann), await goLive(app, cid)];
  return { ann, bob, cid, chatId, id, withCid, harbour, live, other };
}

/** The newest message of a chat, once it was forwarded. */
async function forwardedIn({ chat, message }: Shown, chatId: string) {
  const newest = () => message(chat(chatId).get()?.lastMessage?.id ?? '').get();
  await until(() => !!newest()?.forwardedFrom, 'it has come');
  return newest();
}

describe('forwarding', () => {
  it('brings a message to each of the chats at once, and says who wrote it', async () => {
    const { ann, bob, id, withCid, harbour, live, other } = await start();

    await live.forward(id, { chatIds: [withCid, harbour], clientMessageId: randomUUID() });

    for (const [viewer, chatId] of [
      [other, withCid],
      [other, harbour],
      [live, harbour],
    ] as const) {
      expect(await forwardedIn(viewer, chatId)).toMatchObject({
        text: 'We sail at five',
        sender: { id: ann.id },
        forwardedFrom: { sender: { id: bob.id }, at: expect.any(String) },
      });
    }
  });

  it('names its author as they are called now, and nobody once it is deleted', async () => {
    const { ann, bob, id, withCid, live, other } = await start();
    await live.forward(id, { chatIds: [withCid], clientMessageId: randomUUID() });
    const { id: copyId } = (await forwardedIn(other, withCid))!;
    const copy = () => other.message(copyId).get();

    const user = other.records.read('User', bob.id)!;
    other.records.write('User', { ...user, profile: { ...user.profile, displayName: 'Robert' } });
    expect(copy()?.forwardedFrom?.sender?.profile.displayName).toBe('Robert');
    await act(ann, 'deleteMessage', { messageId: copyId });
    await until(() => copy()?.deletedAt !== null, 'it is deleted');

    expect(copy()?.forwardedFrom).toBeNull();
  });

  it('is done once by whoever tries again under its name', async () => {
    const { ann, id, withCid, live } = await start();
    const to = { chatIds: [withCid], clientMessageId: randomUUID() };

    await live.forward(id, to);
    await live.forward(id, to);

    expect(await textsIn(ann, withCid)).toEqual(['We sail at five']);
  });

  it('tells why it is refused, and brings it to none of the chats then', async () => {
    const { ann, id, withCid, live, bob, cid } = await start();
    const strange = await createGroup(bob, cid);

    const forwarding = live.forward(id, {
      chatIds: [withCid, strange],
      clientMessageId: randomUUID(),
    });

    await expect(forwarding).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await textsIn(ann, withCid)).toEqual([]);
  });
});
