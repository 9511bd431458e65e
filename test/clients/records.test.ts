import { describe, expect, it } from '@jest/globals';
import {
  type ChatRecord,
  createRecords,
  type MessageRecord,
  type Records,
} from '../../client/src/records.ts';
import { messageRecord, userRecord } from '../kit/message-record.ts';
import { USUAL_RIGHTS } from '../kit/rights.ts';

function previewOf(message: MessageRecord): NonNullable<MessageRecord['replyTo']> {
  const { __typename, id, seq, changedSeq, kind, text, deletedAt, expiresAt, sender } = message;
  return { __typename, id, seq, changedSeq, kind, text, deletedAt, expiresAt, sender };
}

const chatOf = (lastMessage: MessageRecord | null): ChatRecord => ({
  __typename: 'Chat',
  id: 'chat',
  kind: 'DIRECT',
  visibility: 'PRIVATE',
  name: null,
  description: '',
  image: null,
  memberCount: 2,
  peer: { ...userRecord('ann', 'Ann'), online: true, lastSeenAt: null },
  lastSeq: 1,
  lastActivityAt: '2026-02-01T12:00:00.000Z',
  lastMessage,
  unreadCount: 0,
  mentionCount: 0,
  readByAllSeq: 0,
  deliveredToAllSeq: 0,
  viewerMembership: null,
  viewerPreferences: null,
  rights: { __typename: 'ChatRights', ...USUAL_RIGHTS },
  slowModeSeconds: null,
  messageLifetimeSeconds: null,
  draft: null,
});

function count(
  records: Records,
  ...of: Parameters<Records['watch']> extends [...infer Who, any] ? Who : never
) {
  let told = 0;
  records.watch(...of, () => told++);
  return () => told;
}

describe('records in memory', () => {
  it('are the same objects until something that they show changes', () => {
    const records = createRecords();
    records.write(
      'Message',
      messageRecord('hello', { replyTo: previewOf(messageRecord('first')) }),
    );
    const before = records.read('Message', 'hello');
    const told = count(records, 'Message', 'hello');

    records.write(
      'Message',
      messageRecord('hello', { replyTo: previewOf(messageRecord('first')) }),
    );
    records.write('User', userRecord('ann', 'Ann'));
    expect(records.read('Message', 'hello')).toBe(before);
    expect(told()).toBe(0);

    records.write(
      'Message',
      messageRecord('hello', { text: 'hallo', replyTo: previewOf(messageRecord('first')) }),
    );
    expect(records.read('Message', 'hello')).toMatchObject({ text: 'hallo' });
    expect(records.read('Message', 'hello')?.replyTo).toBe(before?.replyTo);
    expect(records.read('Message', 'hello')?.sender).toBe(before?.sender);
    expect(told()).toBe(1);
  });

  it('keep what the viewer has done, whichever copy tells it', () => {
    const records = createRecords();
    const group = (emoji: string, count: number, viewerReacted?: boolean) =>
      ({
        __typename: 'ReactionGroup',
        emoji,
        count,
        ...(viewerReacted !== undefined && { viewerReacted }),
      }) as const;
    const write = (changedSeq: number, ...reactions: ReturnType<typeof group>[]) =>
      records.write('Message', messageRecord('m', { changedSeq, reactions }));
    const shown = () =>
      records
        .read('Message', 'm')
        ?.reactions.map(({ emoji, count, viewerReacted }) => [emoji, count, viewerReacted]);

    write(2, group('👍', 1));
    expect(shown()).toEqual([['👍', 1, undefined]]);
    write(1, group('👍', 1, true));
    expect(shown()).toEqual([['👍', 1, true]]);
    write(3, group('👍', 2), group('🎉', 1));
    expect(shown()).toEqual([
      ['👍', 2, true],
      ['🎉', 1, false],
    ]);
    write(4, group('👍', 1, false));
    expect(shown()).toEqual([['👍', 1, false]]);
  });

  it('show a new name wherever somebody is shown, and tell each who watches that once', () => {
    const records = createRecords();
    const answer = messageRecord('answer', {
      systemChange: {
        __typename: 'MemberJoinedChange',
        subjects: [userRecord('ann', 'Ann'), null],
        subjectCount: 2,
      },
      replyTo: previewOf(messageRecord('first')),
    });
    records.write('Chat', chatOf(answer));
    const told = [
      count(records, 'Chat', 'chat'),
      count(records, 'Message', 'answer'),
      count(records, 'User', 'ann'),
      count(records, 'Message', 'first'),
    ];

    records.write('User', userRecord('ann', 'Anna'));

    const chat = records.read('Chat', 'chat');
    const name = { profile: { displayName: 'Anna' } };
    expect(chat).toMatchObject({
      peer: { ...name, online: true },
      lastMessage: {
        sender: name,
        systemChange: { subjects: [name, null] },
        replyTo: { sender: name },
      },
    });
    expect(chat?.lastMessage).toBe(records.read('Message', 'answer'));
    expect(told.map((each) => each())).toEqual([1, 1, 1, 0]);
  });

  it('show an edited message in what answers it, and in the chat whose last it is', () => {
    const records = createRecords();
    records.write(
      'Message',
      messageRecord('answer', { replyTo: previewOf(messageRecord('first')) }),
    );
    records.write('Chat', chatOf(messageRecord('first')));

    records.write(
      'Message',
      messageRecord('first', { changedSeq: 7, text: null, deletedAt: 'now' }),
    );

    expect(records.read('Message', 'answer')?.replyTo).toMatchObject({
      text: null,
      deletedAt: 'now',
    });
    expect(records.read('Chat', 'chat')?.lastMessage?.text).toBeNull();
  });

  it('keep the copy of a message that changed last, wherever the other one comes', () => {
    const records = createRecords();
    const old = messageRecord('first', { text: 'old' });
    records.write('Message', messageRecord('first', { changedSeq: 5, text: 'new' }));

    records.write('Message', old);
    records.write('Message', messageRecord('answer', { replyTo: previewOf(old) }));
    records.write('Chat', chatOf(old));

    expect(records.read('Message', 'first')?.text).toBe('new');
    expect(records.read('Message', 'answer')?.replyTo?.text).toBe('new');
    expect(records.read('Chat', 'chat')?.lastMessage?.text).toBe('new');
  });

  it('take what an answer shows of a newer message, and are whole once it is', () => {
    const records = createRecords();
    const edited = messageRecord('first', { changedSeq: 5, text: 'new', editedAt: 'now' });
    records.write('Message', messageRecord('answer', { replyTo: previewOf(edited) }));
    expect(records.read('Message', 'first')).toBeNull();

    records.write('Message', messageRecord('first', { text: 'old' }));
    expect(records.read('Message', 'first')).toMatchObject({ text: 'new', changedSeq: 5 });

    records.write('Message', edited);
    expect(records.read('Message', 'first')).toEqual(edited);
  });

  it('forget what was removed, and what it alone showed, unless something else shows it', () => {
    const records = createRecords();
    const bob = { sender: userRecord('bob', 'Bob') };
    records.write('Message', messageRecord('first', bob));
    records.write(
      'Message',
      messageRecord('answer', { replyTo: previewOf(messageRecord('first', bob)) }),
    );
    const last = messageRecord('last', bob);
    records.write('Message', last);
    records.write('Chat', chatOf(last));
    const told = count(records, 'Message', 'answer');

    for (const id of ['first', 'answer', 'last']) records.remove('Message', id);
    expect(records.read('Message', 'first')).toBeNull();
    expect(records.read('Message', 'answer')).toBeNull();
    expect(told()).toBe(1);
    expect(records.read('Message', 'last')).toEqual(last);

    records.write('Chat', chatOf(null));
    expect(records.read('Message', 'last')).toBeNull();
    expect(records.read('User', 'bob')).toBeNull();
    expect(records.read('User', 'ann')).not.toBeNull();
  });

  it('tell those who watch that everything was forgotten', () => {
    const records = createRecords();
    records.write('User', userRecord('ann', 'Ann'));
    const told = count(records, 'User', 'ann');

    records.clear();

    expect(records.read('User', 'ann')).toBeNull();
    expect(told()).toBe(1);
  });
});
