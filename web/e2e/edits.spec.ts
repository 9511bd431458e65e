import { message } from './composer-page.ts';
import { group, mutate, send } from './message-log.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

test('what a message said before is shown to whoever looks at its mark', async ({ join }) => {
  const [{ person: ann }, { person: bob, page }] = await Promise.all([
    join('ann'),
    join('bob', { viewport: PHONE }),
  ]);
  const chatId = await group(ann, bob);
  const { id: messageId } = await send(ann, chatId, 'We sail at five');
  const edit = (text: string) =>
    mutate(ann, 'editMessage', 'EditMessageInput', { messageId, text }, '__typename');
  await edit('We sail at six');
  await edit('We sail at seven');
  await page.goto(`/chats/${chatId}`);

  const mark = message(page, 'We sail at').getByRole('button', { name: 'edited' });
  await mark.click();

  const dialog = page.getByRole('dialog', { name: 'Before it was edited' });
  await expect(dialog.getByRole('listitem')).toHaveText([/We sail at six/, /We sail at five/]);
  await expectAccessible(page);
  await edit('We sail at eight');
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('listitem').first()).toContainText('We sail at seven');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(mark).toBeFocused();
});
