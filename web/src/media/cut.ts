import type { Point, Size, View } from './zoom.ts';

/** A square of a picture, in its own pixels, from its upper left corner on. */
export interface Cut extends Point {
  readonly side: number;
}

/** How much larger than a square a picture is that covers it. */
export function beyondSquare({ width, height }: Size) {
  const shorter = Math.min(width, height);
  return { across: width / shorter, down: height / shorter };
}

/** What is seen of a picture that covers a square place of this side. */
export function cutOf({ scale, x, y }: View, placeSide: number, picture: Size): Cut {
  const side = Math.min(picture.width, picture.height) / scale;
  const pixels = side / placeSide;
  return {
    x: (picture.width - side) / 2 - x * pixels,
    y: (picture.height - side) / 2 - y * pixels,
    side,
  };
}

/** No screen shows it larger. */
const MOST_PIXELS = 1_024;
const QUALITY = 0.92;
const JPEG = 'image/jpeg';
/** Browsers that cannot make it make a PNG instead. */
const SEE_THROUGH = 'image/webp';

/** The cut as a picture of its own. */
export async function cutOut(image: HTMLImageElement, cut: Cut, file: File): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.max(1, Math.min(Math.round(cut.side), MOST_PIXELS));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to draw on');
  context.imageSmoothingQuality = 'high';
  const { x, y, side } = cut;
  context.drawImage(image, x, y, side, side, 0, 0, canvas.width, canvas.height);
  const type = file.type === JPEG ? JPEG : SEE_THROUGH;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  if (!blob) throw new Error('Nothing was drawn');
  const name = `${file.name.replace(/\.[^.]*$/, '')}.${blob.type.split('/')[1]}`;
  return new File([blob], name, { type: blob.type });
}
