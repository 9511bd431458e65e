import { photo } from '../../test/kit/media/pictures.ts';
import { type Site, startSite } from '../../test/kit/site.ts';
import { group, message, send } from './message-log.ts';
import { startLookingServer } from './server.ts';
import { expect, expectAccessible, PHONE, test as base } from './test.ts';

interface Looking {
  readonly site: Site;
  readonly url: string;
}

/** With a server that looks at links, and a site that they lead to. */
const test = base.extend<object, { readonly looking: Looking }>({
  looking: [
    async ({}, use) => {
      const site = await startSite();
      const server = await startLookingServer(site.port);
      await use({ site, url: server.url });
      await server.remove();
      await site.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  server: async ({ looking }, use) => use(looking.url),
});

test('what links lead to is shown beneath them, and opens in a window of its own', async ({
  join,
  looking: { site },
}) => {
  const [{ person: ann, page }, { person: bob, page: phone }] = await Promise.all([
    join('ann'),
    join('bob', { viewport: PHONE }),
  ]);
  const chatId = await group(ann, bob);
  await Promise.all([page.goto(`/chats/${chatId}`), phone.goto(`/chats/${chatId}`)]);
  const before = site.pathsAsked().length;
  const urls = [
    site.put('/wide.jpg', await photo(800, 400), 'image/jpeg'),
    site.put('/small.jpg', await photo(120, 120), 'image/jpeg'),
  ];

  await send(bob, chatId, `See ${urls.join(' and ')}`);

  for (const each of [page, phone]) {
    const cards = message(each, 'See').getByRole('listitem').getByRole('link');
    await expect(cards).toHaveCount(2);
    for (const [index, url] of urls.entries()) {
      const card = cards.nth(index);
      await expect(card).toHaveAttribute('href', url);
      await expect(card).toHaveAttribute('target', '_blank');
      await expect(card).toHaveAttribute('rel', /noopener noreferrer/);
      await expect(card).toHaveAccessibleName(new URL(url).host);
      // Ours: the site is asked by nobody's browser.
      const picture = card.locator('img');
      const width = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
      await expect.poll(width).toBeGreaterThan(0);
      expect(await picture.getAttribute('src')).not.toContain(site.origin);
    }
    await expectAccessible(each);
  }
  expect(site.pathsAsked().slice(before).sort()).toEqual(['/small.jpg', '/wide.jpg']);
  const { scrollWidth, clientWidth } = await phone.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
});

test('a page is shown by its title, in the dark, too', async ({ join, looking: { site } }) => {
  const { person: ann, page } = await join('ann', { colorScheme: 'dark' });
  const chatId = await group(ann);
  await page.goto(`/chats/${chatId}`);
  const picture = site.put('/harbour.jpg', await photo(400, 800), 'image/jpeg');
  const url = site.put(
    '/harbour',
    `<title>Harbour</title><meta name="description" content="Ships and quays">
     <meta property="og:site_name" content="The Port"><meta property="og:image" content="${picture}">`,
  );

  await send(ann, chatId, `See ${url}`);

  const card = message(page, 'See').getByRole('listitem').getByRole('link');
  await expect(card).toHaveAccessibleName('The Port Harbour Ships and quays');
  await expect(card.locator('img')).toHaveJSProperty('complete', true);
  await expectAccessible(page);
});
