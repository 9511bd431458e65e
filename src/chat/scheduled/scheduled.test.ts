import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import {
  CANCEL_SCHEDULED,
  later,
  SCHEDULE,
  schedule,
  scheduledOf,
  UPDATE_SCHEDULED,
} from '../../../test/kit/scheduled.ts';

let app: TestApp;
let ann: Person;
let bob: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  [ann, bob] = await app.people('ann', 'bob');
  chatId = await createGroup(ann, bob);
});
afterAll(() => app.stop());

const refusal = async (person: Pick<Person, 'fail'>, mutation: string, input: object) =>
  (await person.fail(mutation, { input })).extensions;

describe('a scheduled message', () => {
  it('is as it was given, and in nobody else’s list, nor in the chat', async () => {
    const { id: replyToId } = await send(bob, chatId, 'When?');
    const mediaIds = [await makeMedia(app, ann), await makeMedia(app, ann)].reverse();
    const sendAt = later();

    const one = await schedule(ann, chatId, 'At dawn', { sendAt, replyToId, mediaIds });

    expect(one).toEqual({
      id: expect.any(String),
      chat: { id: chatId },
      text: 'At dawn',
      attachments: mediaIds.map((id) => ({ id })),
      replyTo: { id: replyToId },
      threadRoot: null,
      sendAt,
      failure: null,
    });
    expect(await scheduledOf(ann)).toEqual([one]);
    expect(await scheduledOf(bob)).toEqual([]);
    const { chat } = await bob.run(`{ chat(id: "${chatId}") { lastMessage { text } } }`);
    expect(chat.lastMessage.text).toBe('When?');
  });

  it('stands in the order of its time, and may be asked for by its chat', async () => {
    const other = await createGroup(ann);
    await schedule(ann, chatId, 'last', { sendAt: later(3) });
    await schedule(ann, other, 'first', { sendAt: later(1) });
    await schedule(ann, chatId, 'second', { sendAt: later(2) });

    const textsOf = async (place: string | null) =>
      (await scheduledOf(ann, place)).map(({ text }: any) => text);

    expect(await textsOf(null)).toEqual(['first', 'second', 'last']);
    expect(await textsOf(chatId)).toEqual(['second', 'last']);
  });

  it('changes, by its author alone, and is taken back', async () => {
    const { id: scheduledMessageId } = await schedule(ann, chatId, 'At dawn');
    const mediaIds = [await makeMedia(app, ann)];
    const sendAt = later(48);

    const input = { scheduledMessageId, text: '', mediaIds, sendAt };
    const { updateScheduledMessage } = await ann.run(UPDATE_SCHEDULED, { input });

    const changed = { text: '', attachments: [{ id: mediaIds[0] }], sendAt };
    expect(updateScheduledMessage.scheduledMessage).toMatchObject(changed);
    for (const mutation of [UPDATE_SCHEDULED, CANCEL_SCHEDULED]) {
      expect(await refusal(bob, mutation, { scheduledMessageId })).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await ann.run(CANCEL_SCHEDULED, { input: { scheduledMessageId } })).toEqual({
      cancelScheduledMessage: { canceledScheduledMessageId: scheduledMessageId },
    });
    expect(await scheduledOf(ann)).toEqual([]);
    expect(await refusal(ann, CANCEL_SCHEDULED, { scheduledMessageId })).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['text', { text: '' }],
    ['text', { text: 'a'.repeat(4_001) }],
    ['sendAt', { sendAt: new Date(Date.now() - 3_600_000).toISOString() }],
    ['sendAt', { sendAt: later(24 * 367) }],
    ['chatId', { chatId: 'none' }],
    ['replyToId', { replyToId: v7() }],
    ['threadRootId', { threadRootId: v7() }],
    ['mediaIds.0', { mediaIds: [v7()] }],
  ])('is refused, naming %s', async (path, wrong) => {
    const input = { chatId, text: 'At dawn', sendAt: later(), ...wrong };

    expect(await refusal(ann, SCHEDULE, input)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path }],
    });
    expect(await scheduledOf(ann)).toEqual([]);
  });

  it('is for members: visitors are refused, and a stranger learns of no such chat', async () => {
    const [open, closed] = [await createRoom(ann), await createRoom(ann, 'PRIVATE')];
    const refused = (place: string) =>
      refusal(bob, SCHEDULE, { chatId: place, text: 'hi', sendAt: later() });

    expect((await refused(open)).code).toBe('FORBIDDEN');
    expect(await refused(closed)).toEqual({ code: 'NOT_FOUND' });
  });

  it('is one of a hundred at most, where more come at once, on two nodes', async () => {
    await app.sql(
      `INSERT INTO scheduled_messages (id, user_id, chat_id, text, also_in_chat, send_at, is_sending, created_at)
       SELECT gen_random_uuid(), $1, $2, 'old', false, now() + interval '1 day', false, now()
       FROM generate_series(1, 97)`,
      [ann.id, chatId],
    );
    const other = (await app.node()).as(ann);

    const input = { chatId, text: 'new', sendAt: later() };
    const replies = await Promise.all(
      [ann, other, ann, other, ann, other].map((person) => person.reply(SCHEDULE, { input })),
    );

    const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'sent');
    expect(codes.sort()).toEqual([...Array(3).fill('CONFLICT'), ...Array(3).fill('sent')]);
  });

  it('goes with the account, and is in its export until then', async () => {
    await schedule(ann, chatId, 'At dawn');
    const { exportMyData } = await ann.run(
      `mutation { exportMyData(input: { password: "${ann.password}" }) { exportUrl } }`,
    );
    const { scheduledMessages } = (await (await fetch(exportMyData.exportUrl)).json()) as any;

    await act(ann, 'deleteAccount', { password: ann.password });

    expect(scheduledMessages).toMatchObject([{ chatId, text: 'At dawn', mediaIds: [] }]);
    const left = await app.sql('SELECT FROM scheduled_messages WHERE user_id = $1', [ann.id]);
    expect(left).toEqual([]);
  });
});
