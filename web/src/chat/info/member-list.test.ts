import { describe, expect, it } from '@jest/globals';
import { changedList, isAboutMembers, type MemberChange, NO_MEMBERS } from './member-list.ts';

const user = (name: string): any => ({ id: `user of ${name}`, profile: { displayName: name } });
const member = (name: string, role = 'MEMBER'): any => ({ id: name, role, user: user(name) });

const page = (names: string, hasMore = false): MemberChange => ({
  kind: 'page',
  page: { members: [...names].map((name) => member(name)), cursor: names.slice(-1), hasMore },
});
const news = (type: string, rest: object): MemberChange => ({
  kind: 'news',
  event: { __typename: type, chatId: 'chat', ...rest } as any,
});
const joined = (name: string) => news('MemberJoinedEvent', { member: member(name) });
const left = (name: string) => news('MemberLeftEvent', { memberId: name });
const madeAdmin = (name: string) =>
  news('MemberRoleChangedEvent', { member: member(name, 'ADMIN') });

const after = (...changes: readonly MemberChange[]) => changes.reduce(changedList, NO_MEMBERS);
const names = (...changes: readonly MemberChange[]) =>
  after(...changes)
    .members.map(({ id }) => id)
    .join('');

describe('the members of a chat', () => {
  it('come page by page, each once', () => {
    expect(names(page('ab', true), page('bcd'))).toBe('abcd');
    expect(after(page('ab', true))).toMatchObject({ more: 'more', cursor: 'b' });
    expect(after(page('ab'))).toMatchObject({ more: 'none' });
  });

  it('come and go, and those on pages that are not loaded come with them', () => {
    expect(names(page('ab'), joined('c'), left('a'))).toBe('bc');
    expect(names(page('ab', true), joined('z'))).toBe('ab');
    expect(names(page('ab', true), joined('z'), page('cz'))).toBe('abcz');
  });

  it('are as the latest event says, though a page was asked for before it', () => {
    expect(names(left('b'), joined('c'), page('ab'))).toBe('ac');
    expect(after(madeAdmin('a'), page('ab')).members[0]).toMatchObject({ role: 'ADMIN' });
    expect(names(joined('c'), left('c'), page('abc'))).toBe('ab');
  });

  it('bear the names that they have now', () => {
    const renamed = { ...user('a'), profile: { displayName: 'Ann' } };
    const { members } = after(page('a'), news('ProfileChangedEvent', { user: renamed }));

    expect(members[0]?.user.profile.displayName).toBe('Ann');
  });

  it('stay while more of them could not be loaded, and are read anew after a gap', () => {
    const failure: any = { code: 'NETWORK_ERROR' };

    expect(after(page('ab', true), { kind: 'failed', failure })).toMatchObject({
      more: 'failed',
      members: [{ id: 'a' }, { id: 'b' }],
    });
    expect(names(page('ab'), left('a'), { kind: 'again' }, page('ab'))).toBe('ab');
  });
});

it('tells what is about a chat’s members from all else', () => {
  const of = (__typename: string, chatId: string) =>
    isAboutMembers({ __typename, chatId } as any, 'chat');

  expect(of('MemberLeftEvent', 'chat')).toBe(true);
  expect(of('MemberLeftEvent', 'another')).toBe(false);
  expect(of('MessageAddedEvent', 'chat')).toBe(false);
});
