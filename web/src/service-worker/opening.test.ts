import { expect, it } from '@jest/globals';
import { openChat } from './opening.ts';

/** Tabs at these addresses, and what is done with them. */
function openTabs(...urls: string[]) {
  const done: string[] = [];
  const tabs = urls.map((url) => ({
    url,
    focus: async () => void done.push(`focus ${url}`),
    postMessage: ({ open }: { open: string }) => void done.push(`open ${open} at ${url}`),
  }));
  const clients = {
    matchAll: async () => tabs,
    openWindow: async (path: string) => void done.push(`new ${path}`),
  };
  // It uses no more of them.
  return { clients: clients as unknown as Clients, done };
}

it('opens a chat in the tab that shows it already', async () => {
  const { clients, done } = openTabs('https://chat.example/feed', 'https://chat.example/chats/7');
  await openChat(clients, '7');

  expect(done).toEqual([
    'open 7 at https://chat.example/chats/7',
    'focus https://chat.example/chats/7',
  ]);
});

it('opens a chat in any other tab, or else in a new one', async () => {
  const some = openTabs('https://chat.example/feed');
  const none = openTabs();
  await openChat(some.clients, '7');
  await openChat(none.clients, '7');

  expect(some.done).toEqual([
    'open 7 at https://chat.example/feed',
    'focus https://chat.example/feed',
  ]);
  expect(none.done).toEqual(['new /chats/7']);
});
