import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser, startBrowser } from '../../test/kit/browser.ts';
import { ROOT } from '../../test/kit/command.ts';
import { createChance } from '../../src/seed/chance.ts';
import { type Drawing, drawAvatar, drawScene } from '../../src/seed/drawings.ts';
import { uploadDrawing } from './drawn.ts';
import { type Person, putSession, registerAs, serverUrl } from './people.ts';
import start from './server.ts';

/** Takes the README's pictures, of people whom it makes up: `npm run pictures -w @confab/web`. */

const FOLDER = join(ROOT, 'docs/pictures');
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 720 };
/** Of what is drawn, so that it is the same each time. */
const SEED = [38];

const stop = await start();
const path = findBrowser();
if (!path) throw new Error('There is no browser to take pictures with');
const browser = await startBrowser(path);
try {
  await mkdir(FOLDER, { recursive: true });
  await takePictures(browser);
} finally {
  await browser.close();
  await stop();
}

async function takePictures(browser: Browser): Promise<void> {
  const [ann, bob, carla, dev] = await Promise.all([
    registerAs('ann', { displayName: 'Ann Ashdown' }),
    registerAs('bob', { displayName: 'Bob Brenner' }),
    registerAs('carla', { displayName: 'Carla Castellanos' }),
    registerAs('dev', { displayName: 'Dev Dutta' }),
  ]);
  const chance = createChance(SEED);
  for (const person of [ann, bob, carla]) await show(person, drawAvatar(chance));
  const scene = () => drawScene(chance);
  const walk = await talk([ann, bob, carla, dev], scene);
  await write([ann, bob, carla], scene);

  const chat = await open(browser, ann, DESKTOP);
  await chat.goto(`/chats/${walk}`);
  await chat.getByRole('article').last().waitFor();
  await bob.ask(
    'mutation ($chatId: ID!) { setTyping(input: { chatId: $chatId, typing: true }) { expiresAt } }',
    {
      chatId: walk,
    },
  );
  await chat.getByRole('status', { name: 'Typing' }).filter({ hasText: 'Bob' }).waitFor();
  await seen(chat);
  await chat.screenshot({ path: join(FOLDER, 'chat.png') });

  const feed = await open(browser, bob, DESKTOP, { colorScheme: 'dark' });
  await feed.goto('/feed');
  await feed.getByRole('button', { name: 'Comments (2)' }).click();
  await feed.getByText('Fourteen degrees').waitFor();
  await feed.getByRole('heading', { name: 'Feed' }).scrollIntoViewIfNeeded();
  await seen(feed);
  await feed.screenshot({ path: join(FOLDER, 'feed.png') });

  const phone = await open(browser, ann, PHONE);
  await phone.goto('/chats');
  await phone.getByRole('link', { name: /Harbour walks/ }).waitFor();
  await seen(phone);
  await phone.screenshot({ path: join(FOLDER, 'phone.png') });
}

/** Once every picture is there. */
async function seen(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );
}

/** How they show themselves. */
async function show(person: Person, avatar: Drawing): Promise<void> {
  const mediaId = await uploadDrawing(person, avatar);
  await person.ask(
    'mutation ($mediaId: ID!) { setAvatar(input: { mediaId: $mediaId }) { profile { id } } }',
    { mediaId },
  );
}

/** A group, in which something is said, and a few chats beside it; gives the group's id. */
async function talk(
  [ann, bob, carla, dev]: readonly [Person, Person, Person, Person],
  scene: () => Drawing,
) {
  const group = await ann.ask(
    `mutation ($userIds: [ID!]!) {
      createGroup(input: { name: "Harbour walks", description: "Every other Saturday", userIds: $userIds }) { chat { id } }
    }`,
    { userIds: [bob.id, carla.id, dev.id] },
  );
  const walk: string = group.createGroup.chat.id;
  await ann.ask(
    'mutation ($input: SetChatImageInput!) { setChatImage(input: $input) { chat { id } } }',
    {
      input: { chatId: walk, mediaId: await uploadDrawing(ann, scene()) },
    },
  );
  await say(walk, bob, 'The tide is low on Saturday from nine until noon.');
  const views = [await uploadDrawing(bob, scene()), await uploadDrawing(bob, scene())];
  await say(walk, bob, 'We could go out to the *lighthouse* and be back for lunch.', {
    mediaIds: views,
  });
  const question = await say(walk, carla, 'Is the path open again? It was closed in March.');
  await say(walk, dev, 'It is: https://harbour.example/paths', {
    replyToId: question,
  });
  const plan = await say(walk, ann, 'Then the lighthouse it is. I bring tea, who brings the cake?');
  await react(plan, '🎂', [carla, dev]);
  await react(plan, '👍', [bob]);

  await say(await directly(carla, ann), carla, 'I have your umbrella, by the way.');
  await say(await directly(dev, ann), dev, 'Thank you for the book! I am on page 80.');
  await say(await directly(ann, ann), ann, 'Ask about the boat on Monday');
  return walk;
}

async function directly(from: Person, { id }: Person): Promise<string> {
  const answer = await from.ask(
    'mutation ($userId: ID!) { openDirectChat(input: { userId: $userId }) { chat { id } } }',
    { userId: id },
  );
  return answer.openDirectChat.chat.id;
}

async function say(chatId: string, from: Person, text: string, more: object = {}) {
  const answer = await from.ask(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }',
    { input: { chatId, text, ...more } },
  );
  return String(answer.sendMessage.message.id);
}

async function react(messageId: string, emoji: string, people: readonly Person[]) {
  for (const person of people) {
    await person.ask(
      'mutation ($input: AddReactionInput!) { addReaction(input: $input) { message { id } } }',
      { input: { messageId, emoji } },
    );
  }
}

/** Posts, the newest of which has comments. */
async function write(
  [ann, bob, carla]: readonly [Person, Person, Person],
  scene: () => Drawing,
): Promise<void> {
  await post(carla, 'The library has put chairs out into the garden. Shade until four.');
  await post(bob, 'Found: one red mitten, at the second bench behind the mill.');
  const postId = await post(ann, 'First swim of the year. Cold, then not, then cold again.', [
    await uploadDrawing(ann, scene()),
  ]);
  for (const [who, text] of [
    [carla, 'How cold is “cold”?'],
    [ann, 'Fourteen degrees, says the board at the steps.'],
  ] as const) {
    await who.ask(
      'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }',
      {
        input: { postId, text },
      },
    );
  }
}

async function post(who: Person, text: string, mediaIds: readonly string[] = []): Promise<string> {
  const answer = await who.ask(
    'mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } } }',
    { input: { text, mediaIds } },
  );
  return answer.createPost.post.id;
}

async function open(
  browser: Browser,
  person: Person,
  viewport: { readonly width: number; readonly height: number },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: serverUrl(),
    viewport,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    colorScheme: 'light',
    ...options,
  });
  await putSession(context, person.payload);
  return context.newPage();
}
