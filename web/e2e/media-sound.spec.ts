import type { Page } from '@playwright/test';
import { BROWSER_ARGUMENTS } from '../../test/kit/browser.ts';
import { messages } from './chat-page.ts';
import { openConversation } from './conversation.ts';
import { expect, expectAccessible, test } from './test.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const note = (page: Page) => messages(page).getByRole('group', { name: 'Voice message' });
const position = (page: Page) => note(page).getByRole('slider', { name: 'Position' });

/** A second and a half of a field that changes its colour, as this browser records it. */
const film = (page: Page) =>
  page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [320, 180];
    const context = canvas.getContext('2d')!;
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const ended = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    for (let step = 0; step < 30; step++) {
      context.fillStyle = `hsl(${step * 12} 80% 50%)`;
      context.fillRect(0, 0, 320, 180);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    recorder.stop();
    await ended;
    return [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
  });

// A microphone that beeps, and that everybody may use.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [
        ...BROWSER_ARGUMENTS,
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    }),
});

test('a voice note is spoken, heard again, sent, and heard by others from any place', async ({
  join,
}) => {
  const [ann, bob] = await Promise.all([join('ann'), join('bob')]);
  const { path } = await openConversation(ann.person, bob.person);
  await Promise.all([ann.page.goto(path), bob.page.goto(path)]);

  await press(ann.page, 'Record a voice message');
  await expect(ann.page.getByRole('timer', { name: 'Recording' })).toHaveText(/^0:0[2-9]$/);
  await expectAccessible(ann.page);
  await press(ann.page, 'Stop recording');
  await press(ann.page, 'Play');
  await expect(ann.page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await press(ann.page, 'Send the recording');

  await expect(note(bob.page)).toBeVisible();
  await expect(note(bob.page).locator('path[d*=v]').first()).toHaveAttribute(
    'd',
    /^(M[\d. ]+v[\d. ]+){64}$/,
  );
  await note(bob.page).getByRole('button', { name: 'Play' }).click();
  await expect(position(bob.page)).not.toHaveValue('0');
  await position(bob.page).fill('1');
  await expect
    .poll(() => bob.page.locator('audio').evaluate((one: HTMLAudioElement) => one.currentTime))
    .toBeGreaterThanOrEqual(1);
  await expectAccessible(bob.page);
  await bob.page.goto('/chats');
  await expect(bob.page.getByText('Voice message')).toBeVisible();
});

test('a video plays where it stands, from any place', async ({ join }) => {
  const [ann, bob] = await Promise.all([join('ann'), join('bob')]);
  const { path } = await openConversation(ann.person, bob.person);
  await Promise.all([ann.page.goto(path), bob.page.goto(path)]);
  const buffer = Buffer.from(await film(ann.page));
  const file = { name: 'colours.webm', mimeType: 'video/webm', buffer };
  await ann.page.locator('input[type=file]').setInputFiles(file);
  await press(ann.page, 'Send');

  const video = messages(bob.page).locator('video');
  await expect(video).toHaveAccessibleName('Video');
  const seen = await video.evaluate(async (one: HTMLVideoElement) => {
    one.muted = true;
    const happened = (type: string) =>
      new Promise((resolve) => one.addEventListener(type, resolve, { once: true }));
    const [began] = [happened('playing')];
    await one.play();
    await began;
    const [moved] = [happened('seeked')];
    one.currentTime = 1;
    await moved;
    one.pause();
    return { at: one.currentTime, width: one.videoWidth };
  });
  expect(seen.width).toBe(320);
  expect(seen.at).toBeGreaterThanOrEqual(1);
});
