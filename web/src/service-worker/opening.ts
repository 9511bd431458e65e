/** A tab of the app that is open goes to a chat, or else a new one does. */
export async function openChat(clients: Clients, chatId: string): Promise<void> {
  const path = `/chats/${chatId}`;
  const pages = await clients.matchAll({ type: 'window' });
  const isThere = ({ url }: Client) => new URL(url).pathname === path;
  const page = pages.find(isThere) ?? pages[0];
  if (!page) return void (await clients.openWindow(path));
  page.postMessage({ open: chatId });
  await page.focus();
}
