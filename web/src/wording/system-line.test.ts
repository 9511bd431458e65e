import { describe, expect, it } from '@jest/globals';
import { createFormatter, createTranslator } from 'use-intl/core';
import de from '../../messages/de/wording.json' with { type: 'json' };
import en from '../../messages/en/wording.json' with { type: 'json' };
import { systemLine } from './system-line.ts';

const user = (id: string, displayName: string): any => ({ id, profile: { displayName } });
const ann = user('1', 'Ann');
const bob = user('2', 'Bob');
const cid = user('3', 'Cid');

/** As the second of three people reads it. */
function say(locale: 'en' | 'de', sender: any, type: string, rest: object = {}): string {
  const messages: any = { wording: locale === 'en' ? en : de };
  const t: any = createTranslator({ locale, messages, namespace: 'wording' });
  const change = { __typename: type, subjects: [], subjectCount: 0, ...rest } as any;
  const message = { sender, systemChange: change, text: 'In the words of the server' };
  return systemLine(message, { t, format: createFormatter({ locale }), viewerId: bob.id });
}

const about = (...subjects: readonly unknown[]) => ({ subjects, subjectCount: subjects.length });

describe('what happened in a chat', () => {
  it('is said with who did it to whom, and the viewer is you', () => {
    expect(say('en', ann, 'MembersAddedChange', about(cid, bob))).toBe('Ann added Cid and you');
    expect(say('en', bob, 'MemberRemovedChange', about(cid))).toBe('You removed Cid');
    expect(say('de', bob, 'MemberJoinedChange', about(bob))).toBe('Du bist beigetreten');
    expect(say('de', ann, 'MemberRoleChange', { ...about(bob), newRole: 'ADMIN' })).toBe(
      'Ann hat dir Admin-Rechte gegeben',
    );
  });

  it('counts those who are too many to be named, and names nobody whose account is gone', () => {
    const many = { subjects: [ann, null], subjectCount: 14 };

    expect(say('en', cid, 'MembersAddedChange', many)).toBe('Cid added Ann, somebody, and 12 more');
    expect(say('en', null, 'MemberLeftChange', about(null))).toBe('Somebody left');
  });

  it('is one sentence where several things changed at once', () => {
    const details = [
      { __typename: 'ChatNameDetail', oldName: 'Tea', newName: '{Coffee}' },
      { __typename: 'ChatDescriptionDetail', oldDescription: 'Hot', newDescription: '' },
    ];

    expect(say('en', ann, 'ChatUpdatedChange', { details })).toBe(
      'Ann renamed “Tea” to “{Coffee}” and removed the description',
    );
  });

  it('says how long messages stay from then on', () => {
    const set = (newSeconds: number | null) => ({
      details: [{ __typename: 'ChatLifetimeDetail', oldSeconds: 60, newSeconds }],
    });

    expect(say('en', ann, 'ChatUpdatedChange', set(4 * 604_800))).toBe(
      'Ann made new messages disappear after 4 weeks',
    );
    expect(say('de', bob, 'ChatUpdatedChange', set(2 * 86_400))).toBe(
      'Du hast eingestellt, dass neue Nachrichten 2 Tage bleiben',
    );
    expect(say('en', bob, 'ChatUpdatedChange', set(null))).toBe(
      'You turned disappearing messages off',
    );
  });

  it('is in the words of the server where that is newer than the app', () => {
    const details = [{ __typename: 'ChatPictureDetail' }];

    expect(say('en', ann, 'ChatUpdatedChange', { details })).toBe('In the words of the server');
    expect(say('en', ann, 'ChatMergedChange')).toBe('In the words of the server');
  });
});
