import type { Page } from '@playwright/test';
import { answerOnce, refusal } from './answers.ts';
import { type Person, register, uniqueName } from './people.ts';
import { group, said } from './settings-page.ts';
import { expect, expectAccessible, expectWrong, PHONE, test } from './test.ts';

const html = (page: Page) => page.locator('html');

test('how others see one is changed among the settings, too', async ({ join }) => {
  const { person, page } = await join('ann');
  await page.goto('/settings/profile');
  await page.getByRole('textbox', { name: 'Display name' }).fill('Ann Ashdown');
  await page.getByRole('textbox', { name: 'Bio' }).fill('Potter');
  await page.getByRole('button', { name: 'Save' }).click();
  await said(page, 'Your profile is saved.');
  await page.getByRole('link', { name: 'your profile' }).click();

  await expect(page).toHaveURL(`/people/${person.username}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ann Ashdown');
  await expect(page.getByText('Potter')).toBeVisible();
});

test('who sees when one is there is saved at once, and taken back where that fails', async ({
  join,
}) => {
  const { person, page } = await join('ann');
  await page.goto('/settings/privacy');
  const invisible = page.getByRole('switch', { name: 'Invisible' });
  await invisible.click();
  await said(page, 'Saved.');
  await page.getByRole('radio', { name: 'Nobody' }).check();
  await expect
    .poll(async () => (await person.ask('{ me { invisible lastSeenVisibility } }')).me)
    .toEqual({ invisible: true, lastSeenVisibility: 'NOBODY' });

  await answerOnce(page, 'UpdateSettings', refusal({ code: 'RATE_LIMITED', retryAfter: 5 }));
  await invisible.click();
  await said(page, 'Too many attempts');
  await expect(invisible).toBeChecked();
});

test('a theme is in force at once, in all tabs, and before the first paint of the next', async ({
  join,
}) => {
  // A worker would have the app at once.
  const { page } = await join('ann', { serviceWorkers: 'block' });
  const other = await page.context().newPage();
  await Promise.all([page.goto('/settings/appearance'), other.goto('/feed')]);
  await page.getByRole('radio', { name: 'Dark', exact: true }).first().check();
  await page.getByRole('radio', { name: 'Blue' }).check();
  await page.getByRole('radio', { name: 'Forest' }).check();
  await page.getByRole('radio', { name: 'Largest' }).check();
  for (const tab of [page, other]) {
    await expect(html(tab)).toHaveAttribute('data-theme', 'dark-blue');
    await expect(html(tab)).toHaveCSS('font-size', '20px');
  }
  await expect(html(page)).toHaveCSS('background-color', 'rgb(12, 20, 32)');

  // The app itself comes late: what is painted meanwhile is painted without it.
  const late = await page.context().newPage();
  await late.route(/\/assets\/index-.*\.js/, async (route) => {
    await late.waitForFunction(() => 'painted' in globalThis);
    await route.continue();
  });
  await late.addInitScript(() =>
    requestAnimationFrame(() => {
      const { backgroundColor } = getComputedStyle(document.documentElement);
      Object.assign(globalThis, { painted: backgroundColor });
    }),
  );
  await late.goto('/settings/appearance');
  expect(await late.evaluate(() => Reflect.get(globalThis, 'painted'))).toBe('rgb(12, 20, 32)');
  await expect(late.getByRole('radio', { name: 'Blue' })).toBeChecked();
});

test('where a browser keeps nothing, what is chosen is good for the page', async ({ join }) => {
  const { page } = await join('ann');
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    }),
  );
  await page.goto('/settings/appearance');
  await page.getByRole('radio', { name: 'Dark', exact: true }).first().check();

  await expect(html(page)).toHaveAttribute('data-theme', 'dark');
});

test('what the server refuses is said in the language of the page', async ({ join }) => {
  const { username: taken } = await register('bob');
  const { person, page } = await join('ann', { locale: 'de-DE' });
  await page.goto('/settings/account');
  const refused = async (form: string, values: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(values)) {
      await group(page, form).getByLabel(label).fill(value);
    }
    await page.keyboard.press('Enter');
  };
  await refused('Benutzername', { Benutzername: taken });
  await expectWrong(group(page, 'Benutzername').getByLabel('Benutzername'), /schon vergeben/);
  await refused('Benutzername', { Benutzername: 'deleted_ann' });
  await expectWrong(group(page, 'Benutzername').getByLabel('Benutzername'), /niemand/);
  const secret = { 'Jetziges Passwort': person.password };
  await refused('E-Mail', { ...secret, 'E-Mail': 'ann@' });
  await expectWrong(group(page, 'E-Mail').getByLabel('E-Mail'), /keine E-Mail-Adresse/);
  for (const [password, error] of [
    ['kurz', 'Mindestens 8 Zeichen.'],
    ['password123', /viele/],
    [`${person.username}!`, /Benutzername/],
  ] as const) {
    await refused('Passwort', { ...secret, 'Neues Passwort': password });
    await expectWrong(group(page, 'Passwort').getByLabel('Neues Passwort'), error);
  }

  await page.route('/graphql', (route) => {
    const field = { path: 'username', message: 'Haunted', reason: 'HAUNTED' };
    const extensions = { code: 'BAD_USER_INPUT', fields: [field] };
    return route.fulfill({ json: { errors: [{ message: 'username: Haunted', extensions }] } });
  });
  await refused('Benutzername', { Benutzername: 'ghost' });
  await expectWrong(group(page, 'Benutzername').getByLabel('Benutzername'), 'Haunted');
});

test('the language is another one at once, and after a reload', async ({ join }) => {
  const { page } = await join('ann');
  await page.goto('/settings/language');
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sprache');
  await expect(html(page)).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Wie der Browser' })).not.toBeChecked();

  await page.getByRole('radio', { name: 'Wie der Browser' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Language');
});

test('a phone shows the sections first, then one of them, and leads back', async ({ join }) => {
  const { page } = await join('ann', { viewport: PHONE });
  await page.goto('/settings');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Privacy/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
  await page.getByRole('link', { name: 'All settings' }).click();

  await expect(page).toHaveURL('/settings');
  await expect(page.getByRole('link', { name: /^Privacy/ })).toBeVisible();
});

for (const sections of [
  ['Account', 'Security'],
  ['Privacy', 'Appearance'],
  ['Notifications', 'Language', 'Profile'],
]) {
  test(`${sections.join(', ')} are for everybody`, async ({ join }) => {
    const { page } = await join('ann');
    await page.goto('/settings');
    for (const name of sections) {
      const list = page.getByRole('navigation', { name: 'Settings' });
      await list.getByRole('link', { name: new RegExp(`^${name}`) }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByRole('main').getByRole('region').first().waitFor();
      await expectAccessible(page);
    }
  });
}

test('whoever reads from right to left finds the app the other way round', async ({ join }) => {
  const bob = await register('bob');
  const { person, page } = await join('ann');
  const { openDirectChat } = await person.ask(
    'mutation ($input: OpenDirectChatInput!) { openDirectChat(input: $input) { chat { id } } }',
    { input: { userId: bob.id } },
  );
  const chatId = openDirectChat.chat.id;
  const send = (who: Person, text: string) =>
    who.ask(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }',
      {
        input: { chatId, text, clientMessageId: uniqueName('message') },
      },
    );
  await send(bob, 'From Bob');
  await send(person, 'From Ann');
  await send(person, `${'ابدأ '.repeat(40)}.`);
  await page.goto(`/chats/${chatId}`);
  const preview = (text: string) =>
    page.getByRole('list', { name: 'Chats' }).getByText(text).evaluate(showsItsBeginning);
  await expect.poll(() => preview('ابدأ')).toBe(true);
  await send(person, `${'On and '.repeat(40)}on.`);
  await expect(page.getByRole('log')).toContainText('On and on.');
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await expect.poll(() => preview('On and on.')).toBe(true);
  const left = async (text: string) =>
    (await page.getByRole('log').getByText(text).boundingBox())?.x ?? NaN;
  await expect(page.getByRole('log')).toContainText('From Ann');

  const nav = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
  expect(nav?.x).toBeGreaterThan(1_000);
  expect(await left('From Bob')).toBeGreaterThan((await left('From Ann')) + 200);
  const sending = page.getByRole('button', { name: 'Send' });
  await expect(sending.locator('svg')).toHaveCSS('scale', '-1 1');
  const button = await sending.boundingBox();
  const box = await page.getByRole('textbox', { name: 'Message' }).boundingBox();
  expect(button?.x).toBeLessThan(box?.x ?? NaN);
  for (const size of [PHONE, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    const overflow = () => document.documentElement.scrollWidth - innerWidth;
    expect(await page.evaluate(overflow)).toBe(0);
  }
});

/** Runs in the page: whether a text that is cut is so at its end. */
function showsItsBeginning(element: Element): boolean {
  const [text] = element.childNodes;
  if (!text) return false;
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, 2);
  const [begun, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
  return (
    element.scrollWidth > element.clientWidth && begun.left >= box.left && begun.right <= box.right
  );
}
