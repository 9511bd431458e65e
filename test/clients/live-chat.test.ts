import type { ApolloClient } from '@apollo/client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MessagesDocument } from '../../examples/gql/graphql.ts';
import { followChat, sendMessage } from '../../examples/live-chat.ts';
import { type ApolloApp, startApolloApp } from '../kit/apollo.ts';
import { openDirectChat, send } from '../kit/chats.ts';
import { until } from '../kit/until.ts';

const EDIT = `mutation ($id: ID!, $text: String!) {
  editMessage(input: { messageId: $id, text: $text }) { message { id } }
}`;
const DELETE = `mutation ($id: ID!) { deleteMessage(input: { messageId: $id }) { message { id } } }`;
const TYPE = `mutation ($chatId: ID!) {
  setTyping(input: { chatId: $chatId, typing: true }) { expiresAt }
}`;

let app: ApolloApp;
beforeAll(async () => void (app = await startApolloApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

/** Ann's screen of a chat with Bob, in which he has said "before". */
async function openChat() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  await send(bob, chatId, 'before');
  const { client, user } = await app.signIn(ann);
  const shown = show(client, chatId);
  const events: string[] = [];
  app.follow(followChat(client, chatId, (event) => events.push(event.__typename)));
  await until(() => events.includes('ReadyEvent'), 'the chat');
  return { ann, bob, chatId, client, user, shown, events };
}

function show(client: ApolloClient, chatId: string): (string | null)[][] {
  const query = client.watchQuery({
    query: MessagesDocument,
    variables: { chatId },
    fetchPolicy: 'cache-only',
  });
  return app.show(query, ({ chat }) => chat.messages.edges.map(({ node }: any) => node.text));
}

const becomes = (shown: unknown[], wanted: (string | null)[]) =>
  until(() => JSON.stringify(shown.at(-1)) === JSON.stringify(wanted), wanted.join());

describe('a chat that Apollo Client follows', () => {
  it('shows what others write, edit and delete, and that they type', async () => {
    const { bob, chatId, shown, events } = await openChat();

    const [edited, deleted] = [await send(bob, chatId, 'fist'), await send(bob, chatId, 'oops')];
    await bob.run(EDIT, { id: edited.id, text: 'first' });
    await bob.run(DELETE, { id: deleted.id });
    await bob.run(TYPE, { chatId });

    await becomes(shown, ['before', 'first', null]);
    await until(() => events.includes('TypingEvent'), 'that he types');
  });

  it.each(['http', 'socket'] as const)(
    'shows what is sent at once, and once, when %s answers last',
    async (last) => {
      const { bob, chatId, client, user, shown, events } = await openChat();

      app.proxy.hold(last);
      const sent = sendMessage(client, { chatId, text: 'mine', sender: user });
      await becomes(shown, ['before', 'mine']);
      await until(() => app.proxy.heldCount(last) > 0, 'the answer that is late');
      if (last === 'socket') await sent;
      else await until(() => events.includes('MessageAddedEvent'), 'the event');
      app.proxy.letGo(last);
      const { data } = await sent;
      await send(bob, chatId, 'after');

      await becomes(shown, ['before', 'mine', 'after']);
      expect(data?.sendMessage.message.seq).toBeLessThan(2 ** 31 - 1);
      expect(shown.filter((texts) => new Set(texts).size < texts.length)).toEqual([]);
    },
  );

  it('takes back what could not be sent', async () => {
    const { chatId, client, user, shown } = await openChat();

    const sent = sendMessage(client, { chatId, text: 'x'.repeat(4_001), sender: user });

    await expect(sent).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'text' }] } }],
    });
    expect(shown.map((texts) => texts.length)).toEqual([1, 2, 1]);
  });

  it('stores one message when a send is tried again', async () => {
    const { bob, chatId, client, user, shown } = await openChat();
    const message = { chatId, text: 'mine', sender: user };

    app.proxy.cut();
    await expect(sendMessage(client, message, 'retry-1')).rejects.toThrow();
    app.proxy.mend();
    await sendMessage(client, message, 'retry-1');
    await sendMessage(client, message, 'retry-1');
    await send(bob, chatId, 'after');

    await becomes(shown, ['before', 'mine', 'after']);
  });

  it('does not fall back to an older copy that arrives late', async () => {
    const { bob, chatId, client, shown } = await openChat();
    const { id } = await send(bob, chatId, 'first');
    await becomes(shown, ['before', 'first']);

    app.proxy.hold('http');
    const variables = { chatId };
    const late = client.query({ query: MessagesDocument, variables, fetchPolicy: 'network-only' });
    await until(() => app.proxy.heldCount('http') > 0, 'the history on its way');
    await bob.run(EDIT, { id, text: 'second' });
    await becomes(shown, ['before', 'second']);
    app.proxy.letGo('http');
    await late;
    await send(bob, chatId, 'third');

    await becomes(shown, ['before', 'second', 'third']);
    expect(shown.filter((texts) => texts[1] === 'first')).toHaveLength(1);
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
    const added = events.filter((type) => type === 'MessageAddedEvent');
    expect(added).toHaveLength(4);
  });

  it('reads the history anew when the log no longer reaches back', async () => {
    const { bob, chatId, shown, events } = await openChat();
    app.proxy.cut();
    await app.sql('UPDATE chats SET last_seq = last_seq + 6000 WHERE id = $1', [chatId]);
    await send(bob, chatId, 'much later');

    app.proxy.mend();

    await becomes(shown, ['before', 'much later']);
    await until(() => events.filter((type) => type === 'ReadyEvent').length > 1, 'the new start');
    expect(events).toContain('ResyncRequiredEvent');
  });
});
