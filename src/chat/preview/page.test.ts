import { describe, expect, it } from '@jest/globals';
import { readPage } from './page.ts';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (page: string | Buffer, { type = 'text/html', size = 7_000 } = {}) =>
  readPage(inChunks(Buffer.from(page), size), type);

const titleOf = async (...args: Parameters<typeof read>) => (await read(...args)).title;

const PADDING = `<!-- ${'x'.repeat(2_000)} -->`;

describe('a page', () => {
  it('says by Open Graph what it is, or else as others would have it', async () => {
    const plain = `<title> A  plain\n title</title><meta name="description" content="Plain">
      <link rel="image_src" href="/plain.png">`;
    const twitter = `<meta name="twitter:title" content="Short"><meta name="twitter:image" content="t.png">`;
    const openGraph = `<meta property="og:title" content="Open &amp; clear"><meta content="Long" property="og:description">
      <meta property="og:site_name" content="The Site"><meta property="OG:image" content=" https://cdn.example/og.png ">`;

    expect(await read(plain)).toEqual({
      title: 'A plain title',
      description: 'Plain',
      siteName: null,
      imageUrl: '/plain.png',
    });
    expect(await read(plain + twitter)).toMatchObject({ title: 'Short', imageUrl: 't.png' });
    expect(await read(plain + twitter + openGraph)).toEqual({
      title: 'Open & clear',
      description: 'Long',
      siteName: 'The Site',
      imageUrl: 'https://cdn.example/og.png',
    });
  });

  it.each([
    ['a comment', '<!-- <title>No</title> -->'],
    ['a script', '<script>"<title>No</title>"</script>'],
    ['an attribute', '<p title="<title>No</title>">'],
    ['another name', '<meta name="og:titles" content="No">'],
  ])('is not called what stands in %s', async (_where, html) => {
    expect(await titleOf(`${html}<title>Yes</title>`)).toBe('Yes');
  });

  it('is read until its head ends, or further where it has no title until then', async () => {
    const late = '<meta property="og:title" content="Late">';

    expect(await titleOf(`<head><title>Early</title></head><body>${late}`)).toBe('Early');
    expect(await titleOf(`<title>Early</title><body>${late}`)).toBe('Early');
    expect(await titleOf(`<head></head><body>${late}`)).toBe('Late');
  });

  it('says it in one line of bounded length, without what would turn or hide it', async () => {
    const html = `<title>a\u202Eb\u0000c\u0007d&#0;&#xD800;\u2028e\u200Ff ${'🙂'.repeat(400)}</title>
      <meta name="description" content="${'x'.repeat(100_000)}">`;

    const { title, description } = await read(html);

    expect(title).toMatch(/^ab c d.{1,4} ef 🙂+…$/u);
    expect([...title!]).toHaveLength(300);
    expect(title!.isWellFormed()).toBe(true);
    expect(title).not.toMatch(/\p{Cc}/u);
    expect(description).toBe(`${'x'.repeat(499)}…`);
  });

  it.each(['', ' ', '&nbsp;', '\u200E'])('has no title where that is %j', async (title) => {
    expect(await titleOf(`<title>${title}</title>`)).toBeNull();
  });
});

describe('a charset', () => {
  const CYRILLIC = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  const JAPANESE = Buffer.from([0x93, 0xfa, 0x96, 0x7b]);
  const CHINESE = Buffer.from([0xd6, 0xd0, 0xce, 0xc4]);
  const titled = (bytes: Buffer, before = '') =>
    Buffer.concat([Buffer.from(`${before}<title>`), bytes, Buffer.from(`</title>${PADDING}`)]);

  it.each([
    ['windows-1251', CYRILLIC, 'Привет'],
    ['Shift_JIS', JAPANESE, '日本'],
    ['gbk', CHINESE, '中文'],
  ])('is known by the header or the page: %s', async (charset, bytes, title) => {
    expect(await titleOf(titled(bytes), { type: `text/html; Charset="${charset}"` })).toBe(title);
    expect(await titleOf(titled(bytes, `<meta charset=${charset}>`))).toBe(title);
    const old = `<META http-equiv="Content-Type" content="text/html; charset=${charset}">`;
    // Each letter comes in two parts.
    expect(await titleOf(titled(bytes, old), { size: 1 })).toBe(title);
  });

  it('is known by its mark, whatever else is said', async () => {
    const html = `<meta charset=gbk><title>Größe 日本</title>`;
    const little = Buffer.from(`\uFEFF${html}`, 'utf16le');
    const big = Buffer.from(little).swap16();

    expect(await titleOf(little, { type: 'text/html; charset=gbk' })).toBe('Größe 日本');
    expect(await titleOf(big)).toBe('Größe 日本');
    expect(await titleOf(`\uFEFF${html}`)).toBe('Größe 日本');
  });

  it.each(['utf-8', 'nonsense', 'utf-16', 'iso-2022-kr', ''])(
    'is UTF-8 where the page says %j',
    async (charset) => {
      expect(await titleOf(`<meta charset="${charset}"><title>Größe</title>`)).toBe('Größe');
    },
  );
});

describe('a page that means harm', () => {
  const MEGABYTE = 1_048_576;

  it.each([
    ['opens more and more', '<b>'],
    ['opens tables in tables', '<table><tr><td>'],
    ['opens drawings in drawings', '<svg><foreignObject>'],
    ['closes what was never open', '</b>'],
    ['has references without end', '&amp;'],
    ['never ends a tag', '<b '],
    ['has a thousand attributes', ' a=b'],
    ['begins comments', '<!--'],
    ['has nulls', '\0'],
  ])('is given up, or read to its end: it %s', async (_what, piece) => {
    const html = piece.repeat(Math.ceil(MEGABYTE / piece.length));
    const begun = process.cpuUsage();

    const page = await read(`<title>Harmless</title><meta ${html}`, { size: 65_536 });
    const other = await read(`<title>Harmless</title>${html}`, { size: 65_536 });
    const inTitle = await read(`<title>${html}`, { size: 65_536 });

    expect([page.title, other.title]).toEqual(['Harmless', 'Harmless']);
    expect(inTitle.title?.length ?? 0).toBeLessThanOrEqual(600);
    const { user } = process.cpuUsage(begun);
    expect(user).toBeLessThan(3_000_000);
  });
});
