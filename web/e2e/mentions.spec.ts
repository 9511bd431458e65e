import type { Page } from '@playwright/test';
import { box, message } from './composer-page.ts';
import { createGroup, send } from './groups.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

const offered = (page: Page) => page.getByRole('listbox', { name: 'People to mention' });
const option = (page: Page, name: string) =>
  offered(page).getByRole('option').filter({ hasText: name });
const active = (page: Page) => offered(page).getByRole('option', { selected: true });

test('a name is offered while it is written, chosen by keys, counted, and leads to its person', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob'),
  ]);
  const chatId = await createGroup(ann, 'Harbour', [bob]);
  await other.goto('/feed');
  await page.goto(`/chats/${chatId}`);

  await box(page).pressSequentially('Ahoy @');
  await expect(option(page, `@${bob.username}`)).toBeVisible();
  await expect(offered(page).getByRole('option')).toHaveCount(3);
  await expectAccessible(page);
  const first = (await active(page).textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).not.toHaveText(first);
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await active(page).getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Escape');
  await expect(offered(page)).toBeHidden();
  await expect(box(page)).toHaveValue('Ahoy @');

  await box(page).fill('Ahoy ');
  await box(page).pressSequentially(`@${bob.username.slice(0, 5)}`);
  await expect(active(page)).toContainText(`@${bob.username}`);
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue(`Ahoy @${bob.username} `);
  await page.keyboard.type('and @al');
  await option(page, '@all').click();
  await expect(box(page)).toHaveValue(`Ahoy @${bob.username} and @all `);
  await page.keyboard.press('Enter');
  await expect(message(page, 'Ahoy').getByRole('link', { name: `@${bob.username}` })).toBeVisible();

  await other.goto('/chats');
  const row = other.getByRole('listitem').filter({ hasText: 'Harbour' });
  await expect(row).toContainText('1 mention');
  await expectAccessible(other);
  await row.getByRole('link').click();
  const said = message(other, 'Ahoy');
  await expect(said.getByText('@all')).toBeVisible();
  await expectAccessible(other);
  await expect(row).not.toContainText('mention');
  await said.getByRole('link', { name: `@${bob.username}` }).click();
  await expect(other).toHaveURL(`/people/${bob.username}`);
});

test('on a phone, in German, a name is chosen by touch; of whom a chat tells is chosen, too', async ({
  join,
}) => {
  const options = { viewport: PHONE, hasTouch: true, isMobile: true, locale: 'de' };
  const { person: ann, page } = await join('ann', options);
  const { person: bob } = await join('bob');
  const chatId = await createGroup(bob, 'Hafen', [ann]);
  await send(bob, chatId, `Moin @${ann.username}`);
  await page.goto('/chats');
  await expect(page.getByRole('listitem').filter({ hasText: 'Hafen' })).toContainText(
    '1 Erwähnung',
  );

  await page.getByRole('button', { name: 'Optionen von Hafen' }).tap();
  await page.getByRole('menuitem', { name: 'Nur bei Erwähnungen melden' }).tap();
  await page.getByRole('button', { name: 'Optionen von Hafen' }).tap();
  await expect(page.getByRole('menuitem', { name: 'Bei allen Nachrichten melden' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto(`/chats/${chatId}`);
  const field = page.getByRole('textbox', { name: 'Nachricht' });
  await field.tap();
  await field.pressSequentially('@b');
  const names = page.getByRole('listbox', { name: 'Wen du erwähnen kannst' });
  await expect(names.getByRole('option')).toHaveCount(1);
  await expectAccessible(page);
  await names.getByRole('option').tap();
  await expect(field).toHaveValue(`@${bob.username} `);
  await expect(field).toBeFocused();
});
