import type { Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { answerOnce, refusal } from './answers.ts';
import { OTP_CODE } from './server.ts';
import { register, uniqueName } from './people.ts';
import { expect, expectAccessible, expectWrong, PHONE, test } from './test.ts';

const PASSWORD = 'a quiet harbour at dawn';

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const signedIn = (page: Page) => page.getByRole('button', { name: 'Account' });

async function signIn(page: Page, identifier: string, password = PASSWORD): Promise<void> {
  await field(page, 'Username or e-mail').fill(identifier);
  await field(page, 'Password').fill(password);
  await press(page, 'Sign in');
}

test('somebody new creates an account, and is still signed in after a reload', async ({ page }) => {
  const username = uniqueName('ann');
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(page).toHaveURL('/register');
  await field(page, 'Username').fill(username);
  await field(page, 'E-mail').fill(`${username}@example.com`);
  await field(page, 'Password').fill(PASSWORD);
  await press(page, 'Create account');

  await expect(page).toHaveURL('/chats');
  await page.reload();
  await expect(signedIn(page)).toBeVisible();
});

test('whoever has an account signs in by username or by e-mail', async ({ open }) => {
  const { username, email } = await register('ann');
  for (const identifier of [username.toUpperCase(), ` ${email} `]) {
    const page = await open();
    await page.goto('/sign-in');
    await signIn(page, identifier);
    await expect(signedIn(page)).toBeVisible();
  }
});

test('a link leads to where it was meant to once somebody has signed in', async ({ page }) => {
  const { username } = await register('ann');
  await page.goto('/people/bob?search=tea');
  await expect(page).toHaveURL('/sign-in?to=%2Fpeople%2Fbob%3Fsearch%3Dtea');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(page).toHaveURL(/\/register/);
  await page.goBack();
  await signIn(page, username);

  await expect(page).toHaveURL('/people/bob?search=tea');
});

test('a link that is to lead to another site leads to the chats', async ({ page }) => {
  const { username } = await register('ann');
  await page.goto('/sign-in?to=%2F%2Fevil.example%2F');
  await signIn(page, username);

  await expect(page).toHaveURL('/chats');
});

test('what is wrong stands at its field, and the first such field has the focus', async ({
  page,
}) => {
  const { username } = await register('ann');
  await page.goto('/register');
  await press(page, 'Create account');
  await expect(field(page, 'E-mail')).toHaveAccessibleDescription('Fill this in.');
  await expect(field(page, 'Username')).toBeFocused();

  await field(page, 'Username').fill(username);
  await field(page, 'E-mail').fill('ann@example.com@');
  await field(page, 'Password').fill('short');
  await press(page, 'Create account');
  await expect(page.locator('[aria-invalid=true]').first()).toBeFocused();
  await expectWrong(field(page, 'E-mail'), /e-?mail/i);

  await field(page, 'E-mail').fill(`${username}.2@example.com`);
  await press(page, 'Create account');
  await expectWrong(field(page, 'Password'), /at least 8/i);

  await field(page, 'Password').fill(PASSWORD);
  await press(page, 'Create account');
  await expect(field(page, 'Username')).toHaveAccessibleDescription(/taken/i);
  await expect(field(page, 'Username')).toBeFocused();
});

test('a wrong password is said above the button, and the next try may be right', async ({
  page,
}) => {
  const { username } = await register('ann');
  await page.goto('/sign-in');
  await signIn(page, username, 'not the one');
  await expect(page.getByRole('alert')).toContainText(/password/i);

  await signIn(page, username);
  await expect(signedIn(page)).toBeVisible();
});

test('whoever has tried too often sees when to go on, and goes on then', async ({ page }) => {
  const { username } = await register('ann');
  await answerOnce(page, 'Login', refusal({ code: 'RATE_LIMITED', retryAfter: 6 }));
  await page.goto('/sign-in');
  await signIn(page, username);
  await expect(page.getByRole('alert')).toHaveText(/in 6 seconds\..* in 0:0[1-6]\.$/);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();

  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  await press(page, 'Sign in');
  await expect(signedIn(page)).toBeVisible();
});

test.describe('without a network', () => {
  test.use({ allowed: [/ERR_INTERNET_DISCONNECTED/] });

  test('signing in says that the server does not answer', async ({ page, context }) => {
    await page.goto('/sign-in');
    await field(page, 'Password').waitFor();
    await context.setOffline(true);
    await signIn(page, 'ann');

    await expect(page.getByRole('alert')).toContainText('The server does not answer');
  });
});

test('a code by phone signs in, too, and makes an account, as is said before', async ({ page }) => {
  await page.goto('/sign-in');
  await press(page, 'Use a code by phone');
  await expect(field(page, 'Phone number')).toHaveAccessibleDescription(/no account gets one/);
  await field(page, 'Phone number').fill(`+1 (202) 555-${randomInt(1_000, 10_000)}`);
  await press(page, 'Send a code');
  await expect(page.getByRole('button', { name: /^Another code in 0:\d\d$/ })).toBeDisabled();
  await field(page, 'Code').fill('000000');
  await press(page, 'Sign in');
  await expect(page.getByRole('alert')).toContainText(/code/i);
  await field(page, 'Code').fill(OTP_CODE);
  await press(page, 'Sign in');

  await expect(signedIn(page)).toBeVisible();
});

test('password managers are told what each field is', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(field(page, 'Username or e-mail')).toHaveAttribute('autocomplete', 'username');
  await expect(field(page, 'Password')).toHaveAttribute('autocomplete', 'current-password');
  await page.goto('/register');
  await expect(field(page, 'Password')).toHaveAttribute('autocomplete', 'new-password');
  await press(page, 'Show Password');
  await expect(field(page, 'Password')).toHaveAttribute('type', 'text');
});

test('the page speaks the language of the browser', async ({ open }) => {
  const page = await open(undefined, { locale: 'de-AT' });
  await page.goto('/sign-in');

  await expect(page.getByRole('button', { name: 'Anmelden', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.goto('/register');
  await field(page, 'Benutzername').fill('a b');
  await field(page, 'E-Mail').fill('ann@');
  await field(page, 'Passwort').fill('kurz');
  await page.keyboard.press('Enter');
  await expectWrong(field(page, 'E-Mail'), 'Das ist keine E-Mail-Adresse.');
  await field(page, 'E-Mail').fill('ann@example.com');
  await page.keyboard.press('Enter');
  await expectWrong(field(page, 'Benutzername'), /Buchstaben/);
  await expectWrong(field(page, 'Passwort'), 'Mindestens 8 Zeichen.');
  await page.goto('/sign-in');
  await field(page, 'Benutzername oder E-Mail').fill('nobody');
  await field(page, 'Passwort').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Der Name oder das Passwort ist falsch.');
});

test('signing out in one tab does so in the other', async ({ join }) => {
  const { page } = await join('ann');
  const other = await page.context().newPage();
  await Promise.all([page.goto('/chats'), other.goto('/feed')]);
  await signedIn(other).waitFor();
  await signedIn(page).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();

  for (const tab of [page, other]) {
    await expect(tab).toHaveURL(/\/sign-in$/);
    await expect(field(tab, 'Password')).toBeVisible();
  }
});

test('whose session is ended elsewhere is told so, and comes back to where they were', async ({
  join,
}) => {
  const { person, page } = await join('ann');
  await page.goto('/rooms');
  await signedIn(page).waitFor();
  await person.ask('mutation { logout { revokedSessionId } }');
  await expect(page).toHaveURL('/sign-in?to=%2Frooms');
  await expect(page.getByRole('status')).toHaveText(/Your session has ended/);
  await signIn(page, person.username);

  await expect(page).toHaveURL('/rooms');
  await expect(signedIn(page)).toBeVisible();
});

for (const path of ['/sign-in', '/register']) {
  test(`${path} is for everybody, on a desktop and on a phone`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name: /Sign in|Create account/ }).click();
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
  });
}
