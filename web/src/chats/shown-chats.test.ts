import { expect, it } from '@jest/globals';
import { chosen } from './shown-chats.ts';

const listed = (title: string, unreadCount = 0): any => ({
  chat: { id: title, unreadCount },
  title,
});
const all = [listed('Zoë', 2), listed('ZOO'), listed('Çay'), listed('ǅ')];
const titles = (choice: object) =>
  chosen(all, { query: '', isUnreadOnly: false, openId: undefined, ...choice }).map(
    ({ title }) => title,
  );

it('finds chats in any case and with any accents', () => {
  expect(titles({ query: ' zo ' })).toEqual(['Zoë', 'ZOO']);
  expect(titles({ query: 'cay' })).toEqual(['Çay']);
  expect(titles({ query: 'ZOÉ' })).toEqual(['Zoë']);
  expect(titles({ query: 'nobody' })).toEqual([]);
});

it('keeps those that are unread, and the one that is open', () => {
  expect(titles({ isUnreadOnly: true })).toEqual(['Zoë']);
  expect(titles({ isUnreadOnly: true, openId: 'ZOO' })).toEqual(['Zoë', 'ZOO']);
  expect(titles({ isUnreadOnly: true, query: 'c' })).toEqual([]);
});
