import { expect, it } from '@jest/globals';
import { addressAfter, addressOf } from './addresses.ts';

const at = (address: string) => new URL(address, 'https://chat.example');

it('remembers the address asked for, from one page to the other', () => {
  expect(addressOf('sign-in', at('/chats/1?at=5#end'))).toBe(
    '/sign-in?to=%2Fchats%2F1%3Fat%3D5%23end',
  );
  expect(addressOf('register', at('/sign-in?to=%2Ffeed'))).toBe('/register?to=%2Ffeed');
  expect(addressOf('sign-in', at('/'))).toBe('/sign-in');
  expect(addressAfter(at('/sign-in?to=%2Fchats%2F1%3Fat%3D5'))).toBe('/chats/1?at=5');
});

it('leads to no other site, nor in a circle', () => {
  const elsewhere = [
    '//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\\evil.example',
    '/register',
  ];

  const after = elsewhere.map((to) => addressAfter(at(`/sign-in?to=${encodeURIComponent(to)}`)));

  expect(after).toEqual(elsewhere.map(() => '/'));
  expect(addressAfter(at('/sign-in?to=/.//evil.example'))).toBe('/evil.example');
});
