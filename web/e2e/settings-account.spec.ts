import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { SignedInFragment } from '../../client/src/gql/operations.ts';
import { type Person, register, uniqueName } from './people.ts';
import { OTP_CODE } from './server.ts';
import { group, said } from './settings-page.ts';
import { expect, expectAccessible, expectWrong, test } from './test.ts';

const NEW_PASSWORD = 'a louder harbour at dusk';

/** The same person in one more browser, with a session of its own. */
async function signInElsewhere(person: Person, open: (person: Person) => Promise<Page>) {
  const input = { identifier: person.username, password: person.password };
  const { login } = await person.ask(
    `mutation ($input: LoginInput!) {
      login(input: $input) {
        accessToken accessTokenExpiresIn refreshToken newAccount
        account { id user { id username profile { id displayName avatarUrl statusText } } }
      }
    }`,
    { input: { ...input, device: { name: 'Old tablet', kind: 'TABLET' } } },
  );
  return open({ ...person, payload: login as SignedInFragment });
}

test('a username is changed, unless it is taken, or was changed lately', async ({ join }) => {
  const { username: taken } = await register('bob');
  const { person, page } = await join('ann');
  await page.goto('/settings/account');
  const form = group(page, 'Username');
  const field = form.getByLabel('Username');
  await field.fill(taken);
  await form.getByRole('button', { name: 'Change username' }).click();
  await expect(field).toHaveAccessibleDescription(/taken/i);
  await expect(field).toBeFocused();

  const next = uniqueName('anna');
  await field.fill(next);
  await page.keyboard.press('Enter');
  await said(page, 'Your username is changed.');
  expect((await person.ask('{ me { user { username } } }')).me.user.username).toBe(next);

  await field.fill(uniqueName('anne'));
  await page.keyboard.press('Enter');
  const alert = form.getByRole('alert');
  await expect(alert.locator('[aria-hidden]')).toHaveText(/Try again in 5:59:\d\d\.$/);
  await expect(alert).toMatchAriaSnapshot('- alert: Too many attempts. Try again in 6 hours.');
});

test('a new e-mail and a new password want the present password, and sign out other devices', async ({
  join,
  open,
}) => {
  const { person, page } = await join('ann');
  const other = await signInElsewhere(person, open);
  await other.goto('/feed');
  await other.getByRole('button', { name: 'Account' }).waitFor();
  await page.goto('/settings/account');
  const email = group(page, 'E-mail');
  await email.getByLabel('E-mail').fill(`new.${person.email}`);
  await email.getByRole('button', { name: 'Change e-mail' }).click();
  const password = email.getByLabel('Current password');
  await expect(password).toHaveAccessibleDescription('Fill this in.');
  await password.fill('not the one');
  await page.keyboard.press('Enter');
  await expect(password).toHaveAccessibleDescription('This is not your password.');
  await password.fill(person.password);
  await page.keyboard.press('Enter');
  await said(page, 'Your e-mail address is changed.');
  await expect(other).toHaveURL('/sign-in?to=%2Ffeed');
  await expect(other.getByRole('status')).toContainText('signed out on another device');

  const change = group(page, 'Password');
  await change.getByLabel('Current password').fill(person.password);
  await change.getByLabel('New password').fill('short');
  await page.keyboard.press('Enter');
  await expectWrong(change.getByLabel('New password'), /at least 8/i);
  await change.getByLabel('New password').fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await said(page, 'Your password is changed.');
  await expect(change.getByLabel('New password')).toHaveValue('');

  await other.getByLabel('Username or e-mail').fill(`new.${person.email}`);
  await other.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other).toHaveURL('/feed');
});

test('a phone number is added by a code, and removed by the password', async ({ join }) => {
  const { person, page } = await join('ann');
  const number = `+1202555${String(Date.now()).slice(-4)}`;
  await page.goto('/settings/account');
  const phone = group(page, 'Phone number');
  await phone.getByLabel('New phone number').fill(number);
  await phone.getByRole('button', { name: 'Send a code' }).click();
  await phone.getByLabel('Code').fill('000 000');
  await phone.getByRole('button', { name: 'Confirm' }).click();
  await expect(phone.getByLabel('Code')).toHaveAccessibleDescription(/This code is wrong/);
  await phone.getByLabel('Code').fill(OTP_CODE);
  await phone.getByRole('button', { name: 'Confirm' }).click();
  await expect(phone).toContainText(number);

  await phone.getByRole('button', { name: 'Remove number' }).click();
  await phone.getByLabel('Current password').fill(person.password);
  await phone.getByRole('button', { name: 'Remove number' }).click();
  await said(page, 'The number is removed.');
  await expect(phone.getByLabel('New phone number')).toBeVisible();
});

test('each device is listed, and signing one out ends it at once', async ({ join, open }) => {
  const { person, page } = await join('ann');
  const tablet = await signInElsewhere(person, open);
  await tablet.goto('/rooms');
  await tablet.getByRole('button', { name: 'Account' }).waitFor();
  await page.goto('/settings/security');
  const devices = group(page, 'Your devices').getByRole('listitem');
  await expect(devices).toHaveCount(2);
  await expect(devices.first()).toContainText('This device');
  await page.getByRole('button', { name: 'Sign out Old tablet' }).click();
  await said(page, 'Old tablet is signed out.');
  await expect(devices).toHaveCount(1);
  await expect(group(page, 'Your devices').getByRole('list')).toBeFocused();
  await expect(tablet).toHaveURL('/sign-in?to=%2Frooms');
  await expect(tablet.getByRole('status')).toContainText('Your session has ended');

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign out everywhere' });
  await expect(dialog.getByRole('switch', { name: 'Stay signed in here' })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await said(page, 'No other device was signed in.');
});

test('the security log tells page by page what happened', async ({ join }) => {
  const { person, page } = await join('ann');
  for (let count = 0; count < 10; count++) {
    await person.ask(
      'mutation ($input: ExportMyDataInput!) { exportMyData(input: $input) { expiresAt } }',
      {
        input: { password: person.password },
      },
    );
  }
  await page.goto('/settings/security');
  const log = group(page, 'Security log');
  await expect(log.getByRole('listitem').first()).toContainText('Data exported');
  await expect(log).not.toContainText('Signed in');
  await log.getByRole('button', { name: 'Show older' }).click();

  await expect(log.getByRole('listitem').last()).toContainText('Signed in');
  await expect(log.getByRole('button', { name: 'Show older' })).toBeHidden();
});

test('all data comes as a file to whoever has the password', async ({ join }) => {
  const { person, page } = await join('ann');
  await page.goto('/settings/security');
  const data = group(page, 'Your data');
  await data.getByLabel('Current password').fill(person.password);
  const downloading = page.waitForEvent('download');
  await data.getByRole('button', { name: 'Export my data' }).click();

  const download = await downloading;
  expect(download.suggestedFilename()).toBe('confab-export.json');
  expect(await readFile(await download.path(), 'utf8')).toContain(person.email);
  await expect(data.getByRole('link', { name: /^Download it again, until/ })).toBeVisible();
});

test('an account is deleted by its password, and nobody signs in to it again', async ({ join }) => {
  const { person, page } = await join('ann');
  await page.goto('/settings/security');
  await group(page, 'Delete account').getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: 'Delete account' });
  await expect(dialog).toContainText(person.username);
  const password = dialog.getByLabel('Current password');
  await password.fill('not the one');
  await page.keyboard.press('Enter');
  await expect(password).toHaveAccessibleDescription('This is not your password.');
  await password.fill(person.password);
  await dialog.getByRole('button', { name: 'Delete my account' }).click();

  await expect(page).toHaveURL('/sign-in');
  await expect(page.getByRole('status')).toContainText('Your account is deleted.');
  await page.getByLabel('Username or e-mail').fill(person.username);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(/password is wrong/);
});
