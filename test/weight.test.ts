import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { ROOT } from './kit/command.ts';

jest.setTimeout(60_000);

/** In millions of bytes on a disk, where each file takes whole blocks. */
const PRODUCTION_MB = 400;
const ALL_MB = 858;
const BLOCK_BYTES = 4_096;

interface Locked {
  readonly dev?: boolean;
  readonly link?: boolean;
}
type Lock = { readonly packages: Readonly<Record<string, Locked>> };

const { packages }: Lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

/** Those that npm has installed here, with what their install scripts have brought: others are for other platforms. */
const installed = Object.entries(packages).filter(
  ([path, { link }]) =>
    /(^|\/)node_modules\//.test(path) && !link && existsSync(join(ROOT, path, 'package.json')),
);

const counted = new Set<number>();

/** Without the packages that lie in it and are in the list themselves; a file with two names counts once. */
function bytesIn(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      bytes += path in packages ? 0 : bytesIn(path);
      continue;
    }
    const { size, nlink, ino } = lstatSync(join(ROOT, path));
    if (nlink > 1 && counted.has(ino)) continue;
    counted.add(ino);
    bytes += Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return bytes;
}

/** The heaviest first. */
const weighed = installed
  .map(([path, { dev = false }]) => ({ path, dev, mb: bytesIn(path) / 1e6 }))
  .sort((one, other) => other.mb - one.mb);
const sum = (some: typeof weighed) => some.reduce((total, { mb }) => total + mb, 0);

/** What to look at where it has become too much. */
const heaviest = (some: typeof weighed) =>
  some
    .slice(0, 10)
    .map(({ path, mb }) => `${mb.toFixed(1)} MB ${path}`)
    .join(', ');

describe('what npm installs', () => {
  it(`takes no more than ${PRODUCTION_MB} MB where nothing is developed, with Node and PostgreSQL`, () => {
    const needed = weighed.filter(({ dev }) => !dev);

    expect(needed.map(({ path }) => path)).toContain('node_modules/node');
    if (sum(needed) > PRODUCTION_MB) throw new Error(`${sum(needed)} MB: ${heaviest(needed)}`);
  });

  it(`takes no more than ${ALL_MB} MB in all`, () => {
    if (sum(weighed) > ALL_MB) throw new Error(`${sum(weighed)} MB: ${heaviest(weighed)}`);
  });
});
