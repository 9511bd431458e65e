import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { holdTimeline } from '../../client/src/react/held-timeline.ts';
import { createMessages } from '../../client/src/react/messages.ts';
import { type ApolloApp, startApolloApp } from '../kit/apollo.ts';
import { act, openDirectChat, send } from '../kit/chats.ts';
import { until } from '../kit/until.ts';

let app: ApolloApp;
beforeAll(async () => void (app = await startApolloApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

/** Ann's screen of a chat with Bob, in which he has said "before". */
async function openChat(options: Parameters<ApolloApp['signIn']>[1] = {}) {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  await send(bob, chatId, 'before');
  const confab = await app.signIn(ann, options);
  const live = confab.live.get()!;
  const events: string[] = [];
  live.on((event) => events.push(event.__typename));
  const viewer = confab.session.viewer.get()!.user;
  const messages = createMessages(live, { chatId }, viewer, holdTimeline(live, chatId));
  const shown: (string | null)[][] = [];
  messages.subscribe(() => shown.push(messages.get().messages.map(({ text }) => text)));
  await becomes(shown, ['before']);
  await until(() => events.includes('InboxReadyEvent'), 'the inbox');
  const rows = () => messages.get().messages;
  return { ann, bob, chatId, live, rows, shown, events };
}

const becomes = (shown: unknown[], wanted: (string | null)[]) =>
  until(() => JSON.stringify(shown.at(-1)) === JSON.stringify(wanted), wanted.join()).catch(
    (error: Error) => {
      throw new Error(`${error.message}: ${JSON.stringify(shown.at(-1))}`);
    },
  );

describe('a chat whose records are in Apollo’s cache', () => {
  it('shows what others write, edit and delete, and that they type', async () => {
    const { bob, chatId, live, shown } = await openChat();
    const typing = live.typing(chatId);
    const typists: string[] = [];
    typing.subscribe(() => typists.push(...typing.get().map(({ id }) => id)));

    const [edited, deleted] = [await send(bob, chatId, 'fist'), await send(bob, chatId, 'oops')];
    await act(bob, 'editMessage', { messageId: edited.id, text: 'first' });
    await act(bob, 'deleteMessage', { messageId: deleted.id });
    await act(bob, 'setTyping', { chatId, typing: true });

    await becomes(shown, ['before', 'first', null]);
    await until(() => typists.includes(bob.id), 'that he types');
  });

  it.each(['http', 'socket'] as const)(
    'shows what is sent at once, and once, when %s answers last',
    async (last) => {
      const { bob, chatId, live, rows, shown } = await openChat();

      const first = last === 'http' ? 'socket' : 'http';
      app.proxy.hold(first);
      app.proxy.hold(last);
      live.outbox.send(chatId, { text: 'mine' });
      await becomes(shown, ['before', 'mine']);
      expect(rows().at(-1)).toMatchObject({ text: 'mine', pending: true, id: null });
      const { key } = rows().at(-1)!;
      app.proxy.letGo(first);
      await until(() => rows().at(-1)?.pending === false, 'that it is sent');
      await until(() => app.proxy.heldCount(last) > 0, 'the answer that is late');
      app.proxy.letGo(last);
      await until(() => live.outbox.items.get().length === 0, 'the answer');
      await send(bob, chatId, 'after');

      await becomes(shown, ['before', 'mine', 'after']);
      expect(rows()[1]).toMatchObject({ key, pending: false, id: expect.any(String) });
      expect(shown.filter((texts) => new Set(texts).size < texts.length)).toEqual([]);
    },
  );

  it('shows why something was refused, until it is discarded', async () => {
    const { chatId, live, rows } = await openChat();

    const { clientMessageId } = live.outbox.send(chatId, { text: 'x'.repeat(4_001) });
    await until(() => rows().at(-1)?.failure !== null, 'the refusal');

    const refused = rows().at(-1);
    expect(refused).toMatchObject({
      key: clientMessageId,
      pending: false,
      failure: { code: 'BAD_USER_INPUT', fields: [{ path: 'text' }] },
    });
    live.outbox.discard(clientMessageId);
    expect(rows().map(({ text }) => text)).toEqual(['before']);
  });

  it('sends what was written while the network was down, once and in order', async () => {
    const { bob, chatId, live, shown } = await openChat();

    app.proxy.cut();
    live.outbox.send(chatId, { text: 'one' });
    live.outbox.send(chatId, { text: 'two' });
    app.proxy.mend();
    await until(() => live.outbox.items.get().length === 0, 'what was sent');
    await send(bob, chatId, 'after');

    await becomes(shown, ['before', 'one', 'two', 'after']);
  });

  it('resumes where a broken connection left it, and shows each message once', async () => {
    const { bob, chatId, shown, events } = await openChat();
    await send(bob, chatId, 'one');
    await becomes(shown, ['before', 'one']);

    app.proxy.cut();
    await send(bob, chatId, 'two');
    await send(bob, chatId, 'three');
    app.proxy.mend();
    await becomes(shown, ['before', 'one', 'two', 'three']);
    await send(bob, chatId, 'four');

    await becomes(shown, ['before', 'one', 'two', 'three', 'four']);
    const added = () => events.filter((type) => type === 'MessageAddedEvent').length;
    // What is read may be shown before it is told.
    await until(() => added() >= 4, 'that all are told');
    expect(added()).toBe(4);
  });

  it('reads the history anew when the log no longer reaches back', async () => {
    const { bob, chatId, shown, events } = await openChat();
    app.proxy.cut();
    await app.sql('UPDATE chats SET last_seq = last_seq + 6000 WHERE id = $1', [chatId]);
    await send(bob, chatId, 'much later');

    app.proxy.mend();

    await becomes(shown, ['before', 'much later']);
    await until(() => events.includes('ResyncRequiredEvent'), 'that it was told so');
  });

  it('keeps each row the same object while its message is the same', async () => {
    const { bob, chatId, live, rows, shown } = await openChat();
    const [before] = rows();

    const { id } = await send(bob, chatId, 'one');
    await becomes(shown, ['before', 'one']);
    const [, one] = rows();
    await act(bob, 'editMessage', { messageId: id, text: 'more' });
    await becomes(shown, ['before', 'more']);

    expect(rows()[0]).toBe(before);
    expect(rows()[1]).not.toBe(one);
    expect(rows()[1]?.record).toBe(live.message(id).get());
  });
});
