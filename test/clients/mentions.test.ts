import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../kit/app.ts';
import { act, createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive } from '../kit/live.ts';
import { countsIn } from '../kit/mentions.ts';
import { until } from '../kit/until.ts';

const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { id } } }`;

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  app.endTest();
  app.proxy.reset();
});
afterAll(() => app.stop());

/** Ann, who is live, in a group that is Bob's, so that he may call all. */
async function start() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(bob, ann);
  const live = await goLive(app, ann);
  await until(() => live.chat(chatId).get() !== null, 'It knows the chat');
  const edit = (messageId: string, text: string) => bob.run(EDIT, { input: { messageId, text } });
  const counts = () => [live.unread(chatId), live.mentions(chatId)];
  const shows = (unread: number, mentions: number) =>
    until(() => String(counts()) === `${unread},${mentions}`, `${unread} and ${mentions}`);
  return { ann, bob, chatId, live, edit, counts, shows };
}

const nameOf = ({ username }: Person) => `@${username}`;

describe('mentions', () => {
  it('are counted as they come, without asking, each message once', async () => {
    const { ann, bob, chatId, shows } = await start();
    app.proxy.hold('http');

    await send(bob, chatId, 'hello');
    await shows(1, 0);
    await send(bob, chatId, `${nameOf(ann)}, ${nameOf(ann)}!`);
    await shows(2, 1);
    await send(bob, chatId, `@All`);
    await shows(3, 2);
    await send(bob, chatId, `@here ${nameOf(bob)} all@here.example`);
    await shows(4, 2);

    expect(await countsIn(ann, chatId)).toEqual([4, 2]);
  });

  it('are those of the text as it is now, and gone with the message', async () => {
    const { ann, bob, chatId, live, edit, shows } = await start();
    const { id } = await send(bob, chatId, 'hello');
    await shows(1, 0);

    await edit(id, `hello ${nameOf(ann)}`);
    await shows(1, 1);
    const [mention] = live.message(id).get()?.mentions ?? [];
    expect(mention).toMatchObject({ user: { id: ann.id }, start: 6, length: nameOf(ann).length });
    await edit(id, 'hello');
    await shows(1, 0);
    await edit(id, `@all`);
    await shows(1, 1);
    await act(bob, 'deleteMessage', { messageId: id });
    await shows(0, 0);
  });

  it('fall at once when they are read here', async () => {
    const { ann, bob, chatId, live, counts, shows } = await start();
    await send(bob, chatId, nameOf(ann));
    const { seq } = await send(bob, chatId, nameOf(ann));
    await shows(2, 2);

    live.markRead(chatId, seq);

    expect(counts()).toEqual([0, 0]);
    await until(async () => (await countsIn(ann, chatId))[0] === 0, 'The server knows');
  });

  it('fall when they are read elsewhere, and come back where they are marked unread', async () => {
    const { ann, bob, chatId, shows } = await start();
    await send(bob, chatId, nameOf(ann));
    const { seq } = await send(bob, chatId, nameOf(ann));
    await shows(2, 2);

    await act(ann, 'markRead', { chatId, seq });
    await shows(0, 0);
    await act(ann, 'markUnread', { chatId, seq });
    await shows(1, 1);
    await act(ann, 'markRead', { chatId, seq });
    await shows(0, 0);
  });

  it('are counted anew for what came while nobody was connected', async () => {
    const { ann, bob, chatId, live, shows } = await start();
    app.proxy.cut();
    await send(bob, chatId, nameOf(ann));
    await send(bob, chatId, 'hello');

    app.proxy.mend();
    await until(() => live.readies() > 1, 'It is back');

    await shows(2, 1);
  });
});
