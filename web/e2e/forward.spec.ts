import { item, message, openChat, openMenu } from './composer-page.ts';
import { createGroup, send } from './groups.ts';
import { expect, expectAccessible, test } from './test.ts';

test('a message is forwarded to chats that are found by name, and says there who wrote it', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob'),
  ]);
  const chatId = await openChat(ann, bob);
  const harbour = await createGroup(ann, 'Harbour', [bob]);
  await createGroup(ann, 'Market');
  await send(bob, chatId, 'We sail at five');
  await Promise.all([page.goto(`/chats/${chatId}`), other.goto(`/chats/${harbour}`)]);
  // What comes to a chat that is shown comes live.
  await send(ann, harbour, 'Listen');
  await expect(message(other, 'Listen')).toBeVisible();

  await openMenu(page, message(page, 'We sail at five'));
  await item(page, 'Forward…').click();
  const dialog = page.getByRole('dialog', { name: 'Forward message' });
  const forward = dialog.getByRole('button', { name: 'Forward', exact: true });
  await expect(dialog.getByRole('option')).toHaveCount(3);
  await expect(forward).toBeDisabled();
  await dialog.getByRole('searchbox', { name: 'Find chats' }).fill('harb');
  await expect(dialog.getByRole('option')).toHaveText(['Harbour']);
  await dialog.getByRole('option', { name: 'Harbour' }).click();
  await expect(dialog.getByRole('status')).toContainText('To Harbour');
  await dialog.getByRole('searchbox', { name: 'Find chats' }).fill('mark');
  await expect(dialog.getByRole('option')).toHaveText(['Market']);
  await dialog.getByRole('option', { name: 'Market' }).click();
  await expect(dialog.getByRole('status')).toContainText(/Harbour.*Market/);
  await expectAccessible(page);
  await forward.click();

  await expect(dialog).toBeHidden();
  await expect(page.getByText('It is forwarded to 2 chats.')).toBeVisible();
  const copy = message(other, 'We sail at five');
  await expect(copy).toContainText(`Forwarded from ${bob.username}`);
  await expectAccessible(other);
});

test('what cannot be forwarded says why, and is forwarded once where it is tried again', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob'),
  ]);
  const chatId = await openChat(ann, bob);
  const harbour = await createGroup(ann, 'Harbour', [bob]);
  await send(bob, chatId, 'We sail at five');
  await Promise.all([page.goto(`/chats/${chatId}`), other.goto(`/chats/${harbour}`)]);
  await openMenu(page, message(page, 'We sail at five'));
  await item(page, 'Forward…').click();
  const dialog = page.getByRole('dialog', { name: 'Forward message' });
  const forward = dialog.getByRole('button', { name: 'Forward', exact: true });
  await dialog.getByRole('option', { name: 'Harbour' }).click();
  let isLost = true;
  await page.route('**/graphql', async (route) => {
    if (!isLost || !route.request().postData()?.includes('forwardMessage')) {
      return route.fallback();
    }
    isLost = false;
    // It is done there, but nobody hears of it.
    await route.fetch();
    return route.abort();
  });

  await forward.click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await forward.click();

  await expect(dialog).toBeHidden();
  // A later one, before which all is there that had come.
  await send(ann, harbour, 'That is all');
  await expect(message(other, 'That is all')).toBeVisible();
  await expect(message(other, 'We sail at five')).toHaveCount(1);
});
