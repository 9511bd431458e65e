import { box, item, message, openChat, openMenu, say, write } from './composer-page.ts';
import { register } from './people.ts';
import { expect, expectAccessible, expectTold, test } from './test.ts';

const DAY_MS = 86_400_000;

test('messages that disappear say so, and are gone when their time is up, also before the server tells', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await openChat(ann, bob);
  await say(bob, chatId, 'To stay');
  await page.goto(`/chats/${chatId}`);
  await page.getByRole('button', { name: 'About this chat' }).click();
  await expectTold(page);

  const choice = page.getByRole('combobox', { name: 'Disappearing messages' });
  await expect(choice).toHaveValue('0');
  await choice.selectOption('1 day');

  await expect(page.getByText('Messages disappear after 1 day.')).toBeVisible();
  await expect(
    page.getByRole('log').getByText('You made new messages disappear after 1 day'),
  ).toBeVisible();
  await expectAccessible(page);
  await write(page, 'For a while');
  await expect(
    message(page, 'For a while').getByRole('img', { name: /^Disappears on / }),
  ).toBeVisible();
  await expect(message(page, 'To stay').getByRole('img', { name: /^Disappears on / })).toHaveCount(
    0,
  );
  await openMenu(page, message(page, 'For a while'));
  await expect(item(page, 'Disappears')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.clock.setSystemTime(Date.now() + 2 * DAY_MS);
  await page.reload();

  await expect(message(page, 'This message has disappeared.')).toBeVisible();
  await expect(message(page, 'To stay')).toBeVisible();
  await expect(message(page, 'For a while')).toHaveCount(0);
  await expect(box(page)).toBeVisible();
});
