import { describe, expect, it } from '@jest/globals';
import { createListing, type Listing } from './listing.ts';

const PAGE = 3;

/** A list on a server, of single letters, which answers when it is told to. */
function createServer(text: string) {
  let ids = [...text];
  let isHeld = false;
  let answer = () => {};
  return {
    set: (next: string) => void (ids = [...next]),
    fail: () => void (ids = ['!']),
    hold: () => void (isHeld = true),
    go: () => ((isHeld = false), answer()),
    async read(after: string | null) {
      const start = after === null ? 0 : ids.indexOf(after) + 1;
      const page = ids.slice(start, start + PAGE);
      const next = start + PAGE < ids.length ? (page.at(-1) ?? null) : null;
      if (page.includes('!')) throw new TypeError('Away');
      if (isHeld) await new Promise<void>((resolve) => (answer = resolve));
      return { ids: page, next };
    },
  };
}

function open(text: string, { holdsBack = true, limit = 100 } = {}) {
  const server = createServer(text);
  const known = new Set<string>();
  const listing = createListing({
    read: server.read,
    holdsBack,
    limit,
    onKnown(come, gone) {
      for (const id of come) known.add(id);
      for (const id of gone) known.delete(id);
    },
  });
  return { server, listing, known: () => [...known].sort().join('') };
}

const shown = (listing: Listing) => listing.get().ids.join('');

describe('a long list', () => {
  it('grows page by page to its end', async () => {
    const { listing } = open('hgfedcba');
    for (const _ of 'xxxx') await listing.loadOlder();

    expect(shown(listing)).toBe('hgfedcba');
    expect(listing.get().older).toBe('none');
  });

  it('loads a page once, however often it is asked', async () => {
    const { listing } = open('hgfedcba');
    await Promise.all([listing.loadOlder(), listing.loadOlder(), listing.loadOlder()]);

    expect(shown(listing)).toBe('hgf');
  });

  it('says why a page could not be read, and reads it when asked again', async () => {
    const { listing, server } = open('');
    server.fail();
    await listing.loadOlder();
    expect(listing.get()).toMatchObject({ older: 'failed', failure: { message: 'Away' } });

    server.set('ba');
    await listing.loadOlder();
    expect(listing.get()).toMatchObject({ ids: ['b', 'a'], older: 'none', failure: null });
  });

  it('holds back what arrives until it is asked for, but none of the viewer’s own', async () => {
    const { listing } = open('cba');
    await listing.loadOlder();
    for (const id of 'dde') listing.arrived(id);
    listing.added('f');
    listing.arrived('f');
    expect(shown(listing)).toBe('fcba');
    expect(listing.get().waiting).toBe(2);

    await listing.showNewest();
    expect(shown(listing)).toBe('fedcba');
    expect(listing.get().waiting).toBe(0);
  });

  it('shows the first one of all at once', async () => {
    const { listing } = open('');
    await listing.loadOlder();
    listing.arrived('a');

    expect(shown(listing)).toBe('a');
  });

  it('keeps what has come and gone while a page was read', async () => {
    const { listing, server } = open('cba');
    await listing.loadOlder();
    server.hold();
    const done = listing.refresh();
    await Promise.resolve();
    listing.added('d');
    listing.arrived('e');
    listing.removed('b');
    await Promise.resolve();
    server.go();
    await done;

    expect(shown(listing)).toBe('dca');
    expect(listing.get().waiting).toBe(1);
  });

  it('learns after an interruption what has come and gone', async () => {
    const { listing, server } = open('gfedcba');
    await listing.loadOlder();
    await listing.loadOlder();
    server.set('hgedcba');
    await listing.refresh();
    expect(shown(listing)).toBe('gedcb');
    expect(listing.get()).toMatchObject({ waiting: 1, older: 'more' });

    await listing.showNewest();
    await listing.loadOlder();
    expect(shown(listing)).toBe('hgedcba');
  });

  it('begins anew where more has come than it was told of', async () => {
    const { listing, server, known } = open('cba');
    await listing.loadOlder();
    server.set('ihgfedcba');
    await listing.refresh();
    listing.arrived('j');
    expect(shown(listing)).toBe('cba');
    expect(listing.get().waiting).toBe(4);

    server.set('jihgfedcba');
    await listing.showNewest();
    expect(shown(listing)).toBe('jih');
    expect(known()).toBe('hij');
  });

  it('shows at once what arrives where nothing is held back', async () => {
    const { listing, server } = open('cba', { holdsBack: false });
    await listing.loadOlder();
    listing.arrived('d');
    expect(shown(listing)).toBe('dcba');

    server.set('fedcba');
    await listing.refresh();
    expect(shown(listing)).toBe('fedcba');
  });

  it('lets the newest go when it becomes too long, and leads back to them', async () => {
    const { listing, known } = open('hgfedcba', { limit: 5 });
    for (const _ of 'xxx') await listing.loadOlder();
    expect(shown(listing)).toBe('edcba');
    expect(listing.get().skipped).toBe(3);
    expect(known()).toBe('abcde');
    listing.arrived('i');
    expect(known()).toBe('abcde');

    await listing.showNewest();
    expect(shown(listing)).toBe('hgf');
    expect(listing.get()).toMatchObject({ skipped: 0, waiting: 0, older: 'more' });
  });

  it('shows what was kept until the first page is read, and nothing of it from then on', async () => {
    const { listing, server, known } = open('hgfedcba');
    await listing.restore(async () => ({ ids: ['f', 'x', 'd'], next: 'd' }));
    expect(shown(listing)).toBe('fxd');
    expect(listing.newest(2)).toBeNull();
    server.fail();
    await listing.refresh();
    expect(listing.get()).toMatchObject({ ids: ['f', 'x', 'd'], older: 'more', failure: null });

    server.set('hgfedcba');
    const frames: string[] = [];
    listing.subscribe(() => frames.push(shown(listing)));
    await listing.refresh();
    expect(frames).toEqual(['hgf']);
    expect(known()).toBe('fgh');
    expect(listing.newest(2)).toMatchObject({ ids: ['h', 'g'], next: expect.anything() });
  });

  it('reads what was kept anew before it goes on from there', async () => {
    const { listing } = open('hgfedcba');
    await listing.restore(async () => ({ ids: ['e', 'd', 'c'], next: 'c' }));

    await listing.loadOlder();
    expect(shown(listing)).toBe('hgf');
    await listing.restore(async () => ({ ids: ['e', 'd', 'c'], next: 'c' }));
    expect(shown(listing)).toBe('hgf');
  });

  it('forgets everything, also what is still on its way, and may begin anew', async () => {
    const { listing, server, known } = open('hgfedcba');
    await listing.loadOlder();
    server.hold();
    const done = listing.loadOlder();
    await Promise.resolve();
    listing.clear();
    server.go();
    await done;
    expect(known()).toBe('');

    await listing.loadOlder();
    expect(shown(listing)).toBe('hgf');
  });
});
