import sharp, { type OutputInfo, type Sharp, type SharpOptions } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { unreadable } from './refusal.ts';

/** The longer side of a preview: in a list, and over the whole screen. */
const SMALL = 320;
export const LARGE = 1_600;
const THUMB = 100;

// Of what libvips could read, these are what can be sent.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`),
});
sharp.cache(false);
sharp.concurrency(1);

/** What was decoded, once for all that is made of it. */
export interface Pixels {
  readonly data: Buffer;
  readonly info: OutputInfo;
}

export interface Picture {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

export interface Previews {
  readonly small: Picture;
  readonly large: Picture;
  readonly thumbHash: Buffer;
}

export const open = (input: string | Buffer, options: SharpOptions): Sharp =>
  sharp(input, { failOn: 'error', ...options });

/** Throws a Refusal where the bytes are no picture. */
export const decode = (image: Sharp): Promise<Pixels> =>
  image.raw().toBuffer({ resolveWithObject: true }).catch(unreadable);

export const fitted = (image: Sharp, side: number): Sharp =>
  image.resize(side, side, { fit: 'inside', withoutEnlargement: true });

export const draw = ({ data, info }: Pixels): Sharp =>
  sharp(data, { raw: info, limitInputPixels: false });

export async function written(image: Sharp, mediaType: string): Promise<Picture> {
  const { data: bytes, info } = await image.toBuffer({ resolveWithObject: true });
  return { bytes, mediaType, width: info.width, height: info.pageHeight ?? info.height };
}

/** All of one decoding: a still picture, whatever moves. */
export async function drawPreviews(pixels: Pixels): Promise<Previews> {
  const large = await decode(fitted(draw(pixels), LARGE));
  const small = await decode(fitted(draw(large), SMALL));
  const thumb = await decode(fitted(draw(small), THUMB).ensureAlpha());
  return {
    large: await asWebp(large),
    small: await asWebp(small),
    thumbHash: Buffer.from(rgbaToThumbHash(thumb.info.width, thumb.info.height, thumb.data)),
  };
}

const asWebp = (pixels: Pixels) =>
  written(draw(pixels).webp({ quality: 80, effort: 4 }), 'image/webp');
