import { group, log, message, messages, mutate, scrollBy, send } from './message-log.ts';
import { expectNothingRan, PAYLOADS } from './payloads.ts';
import { register } from './people.ts';
import { expect, expectAccessible, expectTold, PHONE, test } from './test.ts';

test('messages say who wrote them and when, what they answer, and how far they have come', async ({
  join,
  open,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await group(ann, bob);
  const first = await send(bob, chatId, 'Who is coming on *Sunday*? See https://a.example/walks.');
  await send(ann, chatId, 'I am', first.id);
  const gone = await send(bob, chatId, 'Ouch');
  await mutate(
    bob,
    'deleteMessage',
    'DeleteMessageInput',
    { messageId: gone.id },
    'message { id }',
  );
  const changed = await send(ann, chatId, 'At noon?');
  const input = { messageId: changed.id, text: 'At one?' };
  await mutate(ann, 'editMessage', 'EditMessageInput', input, 'message { id }');
  await page.goto(`/chats/${chatId}`);

  await expect(page.getByRole('heading', { name: 'Harbour', level: 1 })).toBeVisible();
  await expect(log(page)).toContainText(`You created “Harbour” with ${bob.username}`);
  await expect(log(page)).toContainText('Today');
  await expect(messages(page)).toHaveCount(4);
  const named = log(page).getByRole('article', {
    name: new RegExp(`^${bob.username}, \\d\\d:\\d\\d$`),
  });
  await expect(named.first().getByRole('strong')).toHaveText('Sunday');
  const link = named.first().getByRole('link', { name: 'https://a.example/walks' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(named.nth(1)).toContainText('This message was deleted.');
  const own = log(page).getByRole('article', { name: /^You, / });
  await expect(own.first().getByRole('link')).toContainText('Who is coming');
  await expect(own.last()).toContainText('At one?');
  await expect(own.last()).toContainText('edited');
  await expect(own.last().getByRole('img', { name: 'Sent', exact: true })).toBeVisible();
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  const about = page.getByRole('button', { name: 'About this chat' });
  await about.click();
  await expect(page.getByRole('dialog', { name: 'About this chat' })).toBeInViewport();
  await expect(page.locator('[inert]').filter({ has: log(page) })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(about).toBeFocused();

  const other = await open(bob);
  await other.goto(`/chats/${chatId}`);
  await expect(own.last().getByRole('img', { name: 'Read' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the chats' }).click();
  await expect(page).toHaveURL('/chats');
});

test('whatever is written is shown as text', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await group(ann, bob);
  for (const text of PAYLOADS) await send(bob, chatId, text);
  await page.goto(`/chats/${chatId}?at=1`);
  for (const text of PAYLOADS) {
    const row = message(page, text).first();
    await expect(async () => {
      if (!(await row.isVisible())) await scrollBy(page, 200);
      await expect(row).toBeVisible({ timeout: 200 });
    }).toPass();
  }
  await expectNothingRan(page);
});

test('whoever visits a public room looks, joins, and writes', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const input = { name: 'Quay', visibility: 'PUBLIC' };
  const { chat } = await mutate(bob, 'createRoom', 'CreateRoomInput', input, 'chat { id }');
  await send(bob, chat.id, 'Welcome');
  await page.goto(`/chats/${chat.id}`);
  await expect(message(page, 'Welcome')).toBeVisible();
  await send(bob, chat.id, 'Come in');
  await expect(message(page, 'Come in')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeHidden();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await expect(log(page)).toContainText('You joined');
  expect((await ann.ask(`{ chat(id: "${chat.id}") { memberCount } }`)).chat.memberCount).toBe(2);
});

test('whoever is removed while they look sees that at once, and a stranger sees nothing', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await group(bob, ann);
  await send(bob, chatId, 'A secret');
  await page.goto(`/chats/${chatId}`);
  await expect(message(page, 'A secret')).toBeVisible();
  await expectTold(page);
  await mutate(bob, 'removeMember', 'RemoveMemberInput', { chatId, userId: ann.id }, 'chat { id }');

  await expect(page.getByRole('alert')).toContainText('You were removed from this chat');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeHidden();
  await expect(page.getByText('A secret')).toBeHidden();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('does not exist, or is not for you');
  await page.getByRole('link', { name: 'Go to your chats' }).click();
  await expect(page).toHaveURL('/chats');
});
