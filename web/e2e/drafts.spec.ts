import { expect, test } from './test.ts';

test('what somebody writes is on their other device, in its list and where they write, until it is sent', async ({
  join,
  open,
}) => {
  const { person, page } = await join('ann');
  const { person: bob } = await join('bob');
  const { chatId } = (
    await person.ask(
      `mutation ($i: OpenDirectChatInput!) { openDirectChat(input: $i) { chat { chatId: id } } }`,
      { i: { userId: bob.id } },
    )
  ).openDirectChat.chat;
  const other = await open(person);
  const link = other.getByRole('link', { name: bob.username });
  const row = other.getByRole('listitem').filter({ has: link });
  await Promise.all([page.goto(`/chats/${chatId}`), other.goto('/chats')]);

  await page.getByRole('textbox', { name: 'Message' }).fill('Shall we sail?');
  await expect(row).toContainText('Draft: Shall we sail?');
  await link.click();
  await expect(other.getByRole('textbox', { name: 'Message' })).toHaveText('Shall we sail?');

  await other.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveText('');
  await expect(page.getByRole('log').getByText('Shall we sail?')).toBeVisible();
});
