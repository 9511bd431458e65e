import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { animation, bomb, halves, photo } from '../../../test/kit/media/pictures.ts';
import { startVerifier, type TestVerifier } from '../../../test/kit/media/verifier.ts';

let verifier: TestVerifier;
beforeAll(async () => void (verifier = await startVerifier()));
afterAll(() => verifier.close());

const metadata = (bytes: Buffer) => sharp(bytes, { animated: true }).metadata();

/** The colour in the middle of the upper half. */
async function colourAbove(picture: Buffer): Promise<readonly number[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at =
    (Math.floor(info.height / 4) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(at, at + 3)];
}
const RED = [220, 20, 20];
const isNear = (colour: readonly number[], to: readonly number[]) =>
  colour.every((value, at) => Math.abs(value - to[at]!) < 30);

describe('a photo', () => {
  it('loses where it was taken, and stands upright', async () => {
    const taken = await photo(800, 400);
    expect((await metadata(taken)).exif?.toString('latin1')).toContain('A camera');

    const verdict = await verifier.verify(taken, 'image/jpeg');

    expect(verdict).toMatchObject({ kind: 'IMAGE', mediaType: 'image/jpeg', animated: false });
    expect(verdict).toMatchObject({ width: 400, height: 800 });
    for (const picture of Object.values<Buffer>(verdict.made)) {
      const { exif, orientation, width, height } = await metadata(picture);
      expect({ exif, orientation }).toEqual({});
      expect(height).toBe(2 * width);
      expect(isNear(await colourAbove(picture), RED)).toBe(true);
    }
  });

  it('has a preview for lists and one for the screen, and a hash of its colours', async () => {
    const { files, made, thumbHash } = await verifier.verify(
      await photo(4_000, 2_000),
      'image/jpeg',
    );

    expect(files.map(({ variant, mediaType }: any) => [variant, mediaType])).toEqual([
      ['original', 'image/jpeg'],
      ['large', 'image/webp'],
      ['small', 'image/webp'],
    ]);
    expect(await metadata(made.large)).toMatchObject({ width: 800, height: 1_600 });
    expect(await metadata(made.small)).toMatchObject({ width: 160, height: 320 });
    expect(thumbHash.length).toBeGreaterThan(15);
    expect(thumbHash.length).toBeLessThanOrEqual(25);
  });

  it('has no preview that saves nothing', async () => {
    const tiny = await halves(16, 16).png({ palette: true }).toBuffer();

    const { files } = await verifier.verify(tiny, 'image/png');

    expect(files.map(({ variant }: any) => variant)).toEqual(['original', 'large']);
  });
});

describe('a picture', () => {
  it.each(['png', 'webp'] as const)('stays what it is: %s', async (format) => {
    const sent = await halves(300, 200).toFormat(format).toBuffer();

    const { mediaType, made } = await verifier.verify(sent, 'image/jpeg');

    expect(mediaType).toBe(`image/${format}`);
    expect(await metadata(made.original)).toMatchObject({ format, width: 300, height: 200 });
  });

  it('keeps its colours where it has few, and does not grow', async () => {
    const drawn = await sharp({
      create: { width: 400, height: 400, channels: 4, background: '#36f8' },
    })
      .png({ palette: true })
      .toBuffer();

    const { made } = await verifier.verify(drawn, 'image/png');

    const pixels = (picture: Buffer) => sharp(picture).ensureAlpha().raw().toBuffer();
    expect(await pixels(made.original)).toEqual(await pixels(drawn));
    expect(made.original.length).toBeLessThanOrEqual(drawn.length + 100);
  });

  it('is a WebP of the size of a screen where it was an AVIF', async () => {
    const sent = await halves(2_000, 1_000).avif({ effort: 0 }).toBuffer();

    const verdict = await verifier.verify(sent, 'image/avif');

    expect(verdict).toMatchObject({ mediaType: 'image/webp', width: 1_600, height: 800 });
    expect(await metadata(verdict.made.original)).toMatchObject({ format: 'webp', width: 1_600 });
  });

  it('has nothing behind its end any more', async () => {
    const polyglot = Buffer.concat([await photo(80, 40), Buffer.from('PK\x03\x04<script>')]);

    const { made } = await verifier.verify(polyglot, 'image/jpeg');

    expect(made.original.includes('<script>')).toBe(false);
  });

  it('is kept as its preview where it would grow beyond the limit', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const create = { width: 1_700, height: 100, channels: 3, background: '#888', noise } as const;
    const sent = await sharp({ create }).webp({ quality: 5 }).toBuffer();
    const maxBytes = { IMAGE: sent.length, VIDEO: 1, AUDIO: 1, FILE: 1 };
    const strict = await startVerifier({ settings: { maxBytes } });

    const verdict = await strict.verify(sent, 'image/webp');
    await strict.close();

    expect(verdict).toMatchObject({ kind: 'IMAGE', mediaType: 'image/webp', width: 1_600 });
    expect(verdict.files.map(({ variant }: any) => variant)).toContain('original');
  });
});

describe('what moves', () => {
  it.each(['gif', 'webp'] as const)('goes on moving: %s', async (format) => {
    const sent = await animation(format, 12);

    const { made, ...verdict } = await verifier.verify(sent, `image/${format}`);

    expect(verdict).toMatchObject({ mediaType: 'image/webp', animated: true });
    expect(verdict).toMatchObject({ width: 40, height: 40 });
    const { pages, delay, loop } = await metadata(made.original);
    expect({ pages, loop }).toEqual({ pages: 12, loop: 0 });
    expect(delay).toEqual(Array.from({ length: 12 }, () => 80));
  });

  it('stands still in its previews', async () => {
    const { made } = await verifier.verify(await animation('gif', 12, 400), 'image/gif');

    expect(await metadata(made.small)).toMatchObject({ format: 'webp', width: 320, height: 320 });
    expect((await metadata(made.small)).pages).toBeUndefined();
  });

  it('becomes a PNG where it has one frame', async () => {
    const sent = await halves(30, 20).gif().toBuffer();

    const verdict = await verifier.verify(sent, 'image/gif');

    expect(verdict).toMatchObject({ mediaType: 'image/png', animated: false, width: 30 });
  });

  it('is refused where its frames are too many together', async () => {
    const strict = await startVerifier({ settings: { maxPixels: 15_000 } });

    const { failure } = await strict.verify(await animation('webp', 12), 'image/webp');
    const { animated } = await strict.verify(await animation('webp', 8), 'image/webp');
    await strict.close();

    expect(failure).toBe('TOO_LARGE');
    expect(animated).toBe(true);
  });
});

describe('what is no picture', () => {
  const refusals: readonly (readonly [string, string, () => Buffer | Promise<Buffer>, string])[] = [
    ['a bomb', 'image/png', () => bomb(50_000, 50_000), 'TOO_LARGE'],
    ['a head without a body', 'image/png', () => bomb(5_000, 5_000), 'UNREADABLE'],
    [
      'half a photo',
      'image/jpeg',
      async () => (await photo(800, 400)).subarray(0, 1_000),
      'UNREADABLE',
    ],
    ['a script', 'image/gif', () => Buffer.from('GIF89a<script>alert(1)</script>'), 'UNREADABLE'],
  ];
  it.each(refusals)('is refused: %s', async (_name, mediaType, make, failure) => {
    expect((await verifier.verify(await make(), mediaType)).failure).toBe(failure);
  });
});
