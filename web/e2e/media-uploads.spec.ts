import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { messages } from './chat-page.ts';
import { openConversation } from './conversation.ts';
import { drop } from './dropping.ts';
import { picture } from './made-files.ts';
import { expect, expectAccessible, test } from './test.ts';

const TEXT = 'a large file\n'.repeat(250_000);

/** In bytes a second. */
const SLOW = 400_000;
const FAST = -1;

const uploading = (page: Page) => page.getByRole('progressbar', { name: 'Uploading' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The network of a page: how much it takes up a second, and whether it is there. */
async function networkOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  return (uploadThroughput: number, offline = false) =>
    session.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
}

test.describe('without a network', () => {
  test.use({ allowed: [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/] });

  test('a file goes on where it was after a cut and a reload, and is sent once, unless it is cancelled', async ({
    join,
  }) => {
    const [ann, bob] = await Promise.all([join('ann'), join('bob')]);
    const { path } = await openConversation(ann.person, bob.person);
    const { page } = ann;
    await Promise.all([page.goto(path), bob.page.goto(path)]);
    const network = await networkOf(page);
    await network(SLOW);
    const attach = async (name: string) => {
      const file = { name, mimeType: 'text/plain', buffer: Buffer.from(TEXT) };
      await page.locator('input[type=file]').setInputFiles(file);
      await press(page, 'Send');
    };

    await attach('numbers.txt');
    await expect(uploading(page)).toHaveAttribute('value', /0\.[1-9]/);
    await network(SLOW, true);
    await expect(messages(page).getByText('You are offline.')).toBeVisible();
    // What goes on is as fast as it can be: so it waits until it was seen.
    const held: Route[] = [];
    await page.route('**/upload/**', (route) => void held.push(route));
    await network(FAST);
    await page.reload();
    await expect(uploading(page)).toBeVisible();
    await page.unroute('**/upload/**');
    // Those of the page before are gone.
    for (const route of held) await route.continue().catch(() => undefined);

    await expect(uploading(page)).toHaveCount(0);
    for (const one of [page, bob.page]) {
      await expect(one.getByRole('link', { name: 'Download numbers.txt' })).toHaveCount(1);
      await expect(messages(one)).toHaveCount(1);
    }
    const [download] = await Promise.all([
      bob.page.waitForEvent('download'),
      bob.page.getByRole('link', { name: 'Download numbers.txt' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('numbers.txt');

    await network(SLOW);
    await attach('other.txt');
    await press(page, 'Cancel upload');
    await expect(messages(page)).toHaveCount(1);
  });
});

/** What a page keeps of drafts, but for the bytes. */
const keptOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const opening = indexedDB.open(name);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    return JSON.stringify(reading.result);
  });

const CREATE_UPLOAD = `mutation ($input: CreateUploadInput!) {
  createUpload(input: $input) { media { id } }
}`;

test('files are dropped onto a chat and kept until they are sent, and what is not taken says why', async ({
  join: enter,
}, { outputDir }) => {
  const [ann, bob] = await Promise.all([enter('ann'), enter('bob')]);
  const { path } = await openConversation(ann.person, bob.person);
  const { page } = ann;
  const chosen = page.getByRole('list', { name: 'Attached files' }).getByRole('listitem');
  const notices = page.getByRole('status', { name: 'Notices' });
  await mkdir(outputDir, { recursive: true });
  const place = (name: string) => join(outputDir, name);
  await writeFile(place('flag.png'), picture('flag.png').buffer);
  await writeFile(place('plan.bmp'), 'BM');
  await writeFile(place('large.txt'), 'large');
  await truncate(place('large.txt'), 50_000_001);
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Message', exact: true }).waitFor();

  await drop(page, page.getByRole('main'), ['flag.png', 'plan.bmp', 'large.txt'].map(place));
  await expect(chosen).toHaveCount(1);
  await expect(notices).toContainText('“plan.bmp” is of a kind that cannot be sent.');
  await expect(notices).toContainText('“large.txt” is too large: at most 50 MB can be sent.');
  // Each stays until it is read.
  for (const { length } of [[1, 2], [1]]) {
    await notices.getByRole('button', { name: 'Dismiss' }).first().click();
    await expect(notices.getByRole('button')).toHaveCount(length - 1);
  }
  await press(page, 'Describe flag.png');
  await page.getByRole('textbox', { name: 'Description' }).fill('Red and blue');
  await press(page, 'Done');
  await expect.poll(() => keptOf(page)).toContain('Red and blue');
  await page.goto('/chats');
  await page.goto(path);
  await expect(chosen.getByRole('button', { name: 'Red and blue flag.png' })).toBeVisible();
  await expect
    .poll(() => chosen.locator('img').evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBe(120);
  await press(page, 'Send');
  await expect(chosen).toHaveCount(0);
  await bob.page.goto(path);
  await expect(messages(bob.page).getByRole('button', { name: 'Red and blue' })).toBeVisible();
  await page.reload();
  await expect(messages(page).getByRole('button', { name: 'Red and blue' })).toBeVisible();
  await expect(chosen).toHaveCount(0);

  const attach = async (name: string, mimeType: string, buffer = Buffer.from('no picture')) => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    await expect(chosen).toHaveCount(1);
    await press(page, 'Send');
  };
  const refused = messages(page).last();
  await attach('tool.exe', 'application/x-msdownload');
  await expect(refused).toContainText('Files of this kind are not taken.');
  await press(page, 'Discard');
  await attach('fake.png', 'image/png');
  await expect(refused).toContainText('The file is not what its name says.');
  await press(page, 'Retry');
  await expect(refused).toContainText('The file is not what its name says.');
  await press(page, 'Discard');
  await expect(messages(page)).toHaveCount(1);

  // What is promised is counted, too.
  const input = { filename: 'a.webm', mediaType: 'video/webm', size: 199_900_000 };
  for (let n = 0; n < 10; n++) await ann.person.ask(CREATE_UPLOAD, { input });
  await attach(
    'flag.png',
    'image/png',
    Buffer.concat([picture('flag.png').buffer, Buffer.alloc(2_000_000)]),
  );
  await expect(refused).toContainText('Your space for files is full.');
  await expectAccessible(page);
  await press(page, 'Discard');
  await page.goto('/settings/security');
  const usage = page.getByRole('region', { name: 'Your files' });
  await expect(usage.getByText('2 GB of 2 GB used')).toBeVisible();
  await expect(usage.getByRole('meter', { name: 'Space used' })).toHaveJSProperty('max', 2_000_000);
  await expect(usage.getByText(/^Nearly full/)).toBeVisible();
  await expect(usage.getByText('up to 50 MB')).toBeVisible();
  await expectAccessible(page);
});
