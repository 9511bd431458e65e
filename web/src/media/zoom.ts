/** How a picture is looked at: how large, and how far its middle is from that of its place, in pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
export const MOST = 8;

/** Where a picture is, and how large it is there at first; it covers its place. */
export interface Stage {
  readonly place: Size;
  readonly picture: Size;
}

/** Larger or smaller, so that what is at this point, as seen from the middle, stays there. */
export function zoomed(view: View, factor: number, { x, y }: Point, stage: Stage): View {
  const scale = Math.min(Math.max(view.scale * factor, 1), MOST);
  const change = scale / view.scale;
  const next = { scale, x: x - (x - view.x) * change, y: y - (y - view.y) * change };
  return within(next, stage);
}

export const moved = (view: View, by: Point, stage: Stage): View =>
  within({ ...view, x: view.x + by.x, y: view.y + by.y }, stage);

/** No further than to its edge. */
function within({ scale, x, y }: View, { place, picture }: Stage): View {
  const mostX = (picture.width * scale - place.width) / 2;
  const mostY = (picture.height * scale - place.height) / 2;
  // No zero below zero.
  const between = (value: number, most: number) => Math.min(Math.max(value, -most), most) || 0;
  return { scale, x: between(x, mostX), y: between(y, mostY) };
}
