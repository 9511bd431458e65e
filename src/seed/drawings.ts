import type { Chance } from './chance.ts';

/** What is drawn, and the words for who does not see it. */
export interface Drawing {
  readonly name: string;
  readonly alt: string;
  readonly svg: string;
}

const AVATAR = 256;
const [WIDTH, HEIGHT] = [1_200, 800];
const STEPS = 6;

const SKIES = [
  { name: 'dawn', sky: ['#f9c9a7', '#f4e3d3'], land: [18, 32], sun: '#fff3dc' },
  { name: 'noon', sky: ['#7fb8e6', '#dff0fb'], land: [104, 30], sun: '#fffbe6' },
  { name: 'dusk', sky: ['#46406e', '#e28a6b'], land: [262, 24], sun: '#ffd9a0' },
  { name: 'night', sky: ['#0d1430', '#2d3f6e'], land: [222, 34], sun: '#f3f0dc' },
  { name: 'rain', sky: ['#8797a3', '#c9d2d6'], land: [168, 14], sun: '#dfe5e6' },
] as const;

const LANDS = ['hills', 'mountains', 'sea'] as const;
const ARTICLES = { hills: 'Hills', mountains: 'Mountains', sea: 'The sea' };
const WATER = [205, 45] as const;

/** Two hues and some circles: nobody in particular. */
export function drawAvatar(chance: Chance): Drawing {
  const hue = chance.between(0, 359);
  const other = (hue + chance.from([40, 140, 180, 220])) % 360;
  const circle = (fill: string, least: number, most: number) => {
    const [x, y] = [chance.between(0, AVATAR), chance.between(0, AVATAR)];
    return `<circle cx="${x}" cy="${y}" r="${chance.between(least, most)}" fill="${fill}"/>`;
  };
  return {
    name: 'avatar',
    alt: '',
    svg: svg(
      [AVATAR, AVATAR],
      [`hsl(${hue} 55% 62%)`, `hsl(${hue} 60% 44%)`],
      circle(`hsl(${other} 60% 70% / 0.7)`, 70, 130) +
        circle(`hsl(${hue} 70% 82% / 0.6)`, 30, 80) +
        circle(`hsl(${other} 65% 38% / 0.5)`, 40, 90),
    ),
  };
}

/** A land under a sky. */
export function drawScene(chance: Chance): Drawing {
  const { name, sky, land, sun } = chance.from(SKIES);
  const place = chance.from(LANDS);
  const [x, y] = [chance.between(200, 1_000), chance.between(120, 380)];
  const layers = [0, 1, 2].map((layer) => {
    const isFar = layer < 2;
    const [hue, colour] = place === 'sea' && isFar ? WATER : land;
    const light = (name === 'night' ? 10 : 30) + 14 * (2 - layer);
    const height = place === 'mountains' ? 240 - 70 * layer : place === 'sea' ? 14 : 90;
    const path = ridge(chance, 470 + 120 * layer, height, place === 'mountains' && isFar);
    return `<path d="${path}" fill="hsl(${hue} ${colour}% ${light}%)"/>`;
  });
  return {
    name: `${place}-${name}`,
    alt: `${ARTICLES[place]} ${name === 'rain' ? 'in the rain' : `at ${name}`}`,
    svg: svg(
      [WIDTH, HEIGHT],
      sky,
      `<circle cx="${x}" cy="${y}" r="${name === 'night' ? 40 : 64}" fill="${sun}"/>${layers.join('')}`,
    ),
  };
}

/** From the left to the right, and down to the bottom. */
function ridge(chance: Chance, base: number, height: number, isSharp: boolean): string {
  const step = WIDTH / STEPS;
  const points = Array.from({ length: STEPS + 1 }, (_, index) => {
    const up = chance.between(0, height);
    return [index * step, base - up] as const;
  });
  const line = points.map(([x, y], index) => {
    const [before = 0, above = y] = points[index - 1] ?? [];
    if (index === 0) return `M0 ${y}`;
    return isSharp
      ? `L${x} ${y}`
      : `C${before + step / 2} ${above} ${before + step / 2} ${y} ${x} ${y}`;
  });
  return `${line.join('')}V${HEIGHT}H0Z`;
}

const svg = (
  [width, height]: readonly [number, number],
  [top, bottom]: readonly [string, string],
  shapes: string,
) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
  `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/>` +
  `<stop offset="1" stop-color="${bottom}"/></linearGradient>` +
  `<rect width="100%" height="100%" fill="url(#sky)"/>${shapes}</svg>`;
