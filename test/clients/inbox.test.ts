import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, createGroup, openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive, isWithoutGap } from '../kit/live.ts';
import { createRequests } from '../kit/requests.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  app.endTest();
  app.proxy.reset();
});
afterAll(() => app.stop());

/** Ann's client, in a group with Bob. */
async function startGroup() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const requests = createRequests(app.fetch);
  const live = await goLive(app, ann, { fetch: requests.fetch });
  return { ann, bob, chatId, live, requests };
}

describe('the inbox', () => {
  it('brings each event once and in order over every kind of break', async () => {
    const { bob, chatId, live } = await startGroup();

    const sent: string[] = [];
    for (const breakNetwork of [app.proxy.reset, app.proxy.cut, app.proxy.reset]) {
      breakNetwork();
      for (let count = 0; count < 5; count++) {
        sent.push((await send(bob, chatId, `Message ${sent.length}`)).text);
      }
      app.proxy.mend();
      await until(() => live.texts(chatId).length >= sent.length, 'All have come');
    }

    expect(live.texts(chatId)).toEqual(sent);
    expect(live.readies()).toBeGreaterThanOrEqual(4);
    expect(isWithoutGap(live.seqs(chatId))).toBe(true);
    expect(live.chat(chatId).get()).toMatchObject({ lastMessage: { text: sent.at(-1) } });
    await until(() => live.unread(chatId) === sent.length, 'They are counted');
  });

  it('counts the position of an event that it does not know', async () => {
    const { ann, bob, chatId, live } = await startGroup();
    const writeUnknown = () =>
      app.sql(
        `WITH counted AS (UPDATE chats SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq)
         INSERT INTO chat_events (chat_id, seq, type, actor_id, at)
         SELECT $1, last_seq, 'ofANewerVersion', $2, now() FROM counted`,
        [chatId, ann.id],
      );
    const unknown = () => live.heard.filter(({ __typename }) => __typename === 'OtherEvent').length;

    await writeUnknown();
    await send(bob, chatId, 'Behind it');
    await until(() => live.texts(chatId).length > 0, 'It has come');
    app.proxy.cut();
    await writeUnknown();
    app.proxy.mend();
    await until(() => unknown() === 2, 'One is replayed');
    const before = live.readies();
    app.proxy.reset();
    await until(() => live.readies() > before, 'It is back');
    await send(bob, chatId, 'Behind that');
    await until(() => live.texts(chatId).length > 1, 'It has come, too');

    expect(live.texts(chatId)).toEqual(['Behind it', 'Behind that']);
    expect(isWithoutGap(live.seqs(chatId))).toBe(true);
  });

  it('reads a chat anew where its log no longer reaches back', async () => {
    const { bob, chatId, live } = await startGroup();
    const timeline = live.timeline(chatId);
    const shown = () =>
      timeline
        .get()
        .entries.flatMap(({ id, system }) => (system ? [] : live.message(id).get()?.text));
    await until(() => timeline.get().entries.length > 0, 'It is shown');

    app.proxy.cut();
    for (let count = 0; count < 4; count++) await send(bob, chatId, `Message ${count}`);
    await app.sql(
      `DELETE FROM chat_events WHERE chat_id = $1
       AND seq < (SELECT max(seq) FROM chat_events WHERE chat_id = $1)`,
      [chatId],
    );
    app.proxy.mend();
    await until(() => live.unread(chatId) === 4, 'It is counted');
    await until(() => shown().length === 4, 'It is read anew');
    await send(bob, chatId, 'After it');
    await until(() => live.texts(chatId).length > 0, 'It goes on');

    expect(live.texts(chatId)).toEqual(['After it']);
    const earlier = Array.from({ length: 4 }, (_text, index) => `Message ${index}`);
    expect(shown()).toEqual([...earlier, 'After it']);
    await until(() => live.unread(chatId) === 5, 'It is counted');
  });

  it('fails for nobody where one listener does', async () => {
    const { bob, chatId, live } = await startGroup();
    const failures: unknown[] = [];
    const known = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => failures.push(error));
    const texts: unknown[] = [];
    live.on(() => {
      throw new Error('Of the app');
    });
    live.on((event) => {
      if (event.__typename === 'MessageAddedEvent') texts.push(event.message.text);
    });

    await send(bob, chatId, 'One');
    await send(bob, chatId, 'Two');
    await until(() => texts.length === 2, 'Both have come').finally(() => {
      process.removeAllListeners('uncaughtException');
      for (const listener of known) process.on('uncaughtException', listener);
    });

    expect(texts).toEqual(['One', 'Two']);
    await until(() => live.unread(chatId) === 2, 'They are counted');
  });

  it('shows a changed profile wherever its owner is shown', async () => {
    const { bob, chatId, live } = await startGroup();
    await send(bob, chatId, 'Who am I?');
    const nameShown = () => live.chat(chatId).get()?.lastMessage?.sender?.profile.displayName;
    await until(() => nameShown() === bob.username, 'It is shown');

    await act(bob, 'updateProfile', { displayName: 'Robert' });

    await until(
      () => live.heard.some(({ __typename }) => __typename === 'ProfileChangedEvent'),
      'It is told',
    );

    expect(nameShown()).toBe('Robert');
  });
});

describe('a chat of the viewer', () => {
  it('appears when they are added, and goes when they are removed', async () => {
    const { ann, bob, live } = await startGroup();
    const [, carol] = await app.people('dave', 'carol');

    const chatId = await createGroup(bob, ann, carol);
    await until(() => live.chats.get()[0] === chatId, 'It is listed');
    await act(bob, 'removeMember', { chatId, userId: ann.id });
    await until(() => !live.chats.get().includes(chatId), 'It is gone');

    expect(live.chat(chatId).get()).toBe(null);
  });

  it('appears, or is gone, when that happened while nobody was connected', async () => {
    const { ann, bob, chatId, live, requests } = await startGroup();
    await until(() => requests.answered('Chats') > 1, 'What the beginning of the stream asks for');

    app.proxy.cut();
    const other = await createGroup(bob, ann);
    const direct = await openDirectChat(bob, ann);
    await send(bob, direct, 'Hello');
    await act(ann, 'leaveChat', { chatId }).catch(() => act(ann, 'deleteChat', { chatId }));
    app.proxy.mend();

    await until(() => !live.chats.get().includes(chatId), 'One is gone');
    await until(() => live.chats.get().join() === [direct, other].join(), 'Two have come');
    await until(() => live.unread(direct) === 1, 'It is counted');
  });
});
