import type { CSSProperties } from 'react';
import type { ShownFile } from './shown.ts';

/** How wide and high the place of pictures may be, in rem. */
export interface Room {
  readonly wide: number;
  readonly high: number;
}

export const MESSAGE_ROOM: Room = { wide: 20, high: 20 };
/** As wide as its card. */
export const POST_ROOM: Room = { wide: 38, high: 28 };
const LEAST_REM = 7;
const PX_PER_REM = 16;
/** What is longer or wider is cut. */
const NARROWEST = 0.45;
const WIDEST = 2.4;
/** Where nothing is known of it. */
const UNKNOWN = 4 / 3;

/** The place of pictures before they are there, so that nothing moves when they come: as wide as there is room. */
export function placeOf(pictures: readonly ShownFile[], { wide, high }: Room): CSSProperties {
  const [first] = pictures;
  const ratio = first && pictures.length === 1 ? ratioOf(first) : gridRatio(pictures.length);
  const most = pictures.length === 1 ? ownWidth(first) : Infinity;
  const width = Math.max(LEAST_REM, Math.min(most, wide, high * ratio));
  return { width: `${width}rem`, aspectRatio: ratio };
}

/** A small picture is not blown up, where a video needs room for its buttons. */
const ownWidth = (file?: ShownFile): number =>
  file?.kind === 'IMAGE' && file.width ? file.width / PX_PER_REM : Infinity;

export function ratioOf({ width, height }: Pick<ShownFile, 'width' | 'height'>): number {
  const ratio = width && height ? width / height : UNKNOWN;
  return Math.min(Math.max(ratio, NARROWEST), WIDEST);
}

/** Two stand side by side, three around a large one, four as a square, and more in rows of three. */
export const columnsOf = (count: number): number => (count === 1 ? 1 : count <= 4 ? 2 : 3);

function gridRatio(count: number): number {
  // The first of three is as wide as the two below it, and half as high.
  if (count === 2) return 2;
  if (count <= 4) return 1;
  return 3 / Math.ceil(count / 3);
}
