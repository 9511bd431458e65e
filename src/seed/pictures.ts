import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { keyOf } from '../media/media/variants.ts';
import { verifyFile } from '../media/verification/process/verify-file.ts';
import type { VerificationSettings } from '../media/verification/settings.ts';
import type { Accepted } from '../media/verification/verdict.ts';
import type { FileStore } from '../store/files/store.ts';
import type { Chance } from './chance.ts';
import { drawAvatar, drawScene, type Drawing } from './drawings.ts';
import type { Making } from './making.ts';

const AT_ONCE = 8;
const PAINTED = 'painted';

/** A drawing, and what an upload of it would be kept as. */
export type Picture = Drawing & Accepted;

export interface Gallery {
  readonly avatars: readonly Picture[];
  readonly scenes: readonly Picture[];
}

interface Wanted {
  readonly avatars: number;
  readonly scenes: number;
}

/** Draws what a world shows, into a folder. */
export async function makeGallery(
  chance: Chance,
  { avatars, scenes }: Wanted,
  folder: string,
  settings: VerificationSettings,
): Promise<Gallery> {
  const drawings = [
    ...Array.from({ length: avatars }, () => drawAvatar(chance)),
    ...Array.from({ length: scenes }, () => drawScene(chance)),
  ];
  // What looks at uploads reads no drawings: it is loaded once all of them are painted.
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  const folders = await Promise.all(
    drawings.map(({ svg }, index) => paint(svg, join(folder, String(index)))),
  );
  const limit = pLimit(AT_ONCE);
  const look = async (drawing: Drawing, own: string): Promise<Picture> => {
    const job = { path: join(own, PAINTED), folder: own, mediaType: 'image/webp' };
    const verdict = await verifyFile({ ...job, wantsWaveform: false }, settings, () => undefined);
    if ('failure' in verdict) throw new Error(`A drawing is ${verdict.failure}`);
    return { ...drawing, ...verdict };
  };
  const pictures = await Promise.all(
    drawings.map((drawing, index) => limit(() => look(drawing, folders[index] ?? ''))),
  );
  return { avatars: pictures.slice(0, avatars), scenes: pictures.slice(avatars) };
}

async function paint(svg: string, folder: string): Promise<string> {
  await mkdir(folder);
  await sharp(Buffer.from(svg)).webp({ quality: 90 }).toFile(join(folder, PAINTED));
  return folder;
}

/** A picture of somebody's, as if they had uploaded it then; gives its id. */
export function upload(
  making: Making,
  owner: { readonly id: string },
  picture: Picture,
  at: Date,
): string {
  const { chance, world, uploads } = making;
  const { name, alt, kind, mediaType, width, height, animated, thumbHash, files } = picture;
  const id = chance.id(at);
  const sizeOf = (wanted: string) => files.find(({ variant }) => variant === wanted)?.size ?? 0;
  const previews = files.filter(({ variant }) => variant !== 'original');
  world.media.push({
    ...{ id, ownerId: owner.id, kind, state: 'READY', filename: `${name}.webp`, mediaType },
    ...{ width, height, animated, thumbHash, alt, createdAt: at, readyAt: at, ticketExpiresAt: at },
    size: sizeOf('original'),
    storedBytes: files.reduce((sum, { size }) => sum + size, 0),
    variants: Object.fromEntries(
      previews.map(({ variant, mediaType: type, size }) => [variant, { type, size }]),
    ),
  });
  uploads.set(id, picture);
  return id;
}

/** Keeps the bytes of all of them where uploads are kept. */
export async function keepUploads(
  uploads: ReadonlyMap<string, Picture>,
  store: FileStore,
  folder: string,
): Promise<void> {
  const limit = pLimit(AT_ONCE);
  const keep = async (id: string, { variant, path, mediaType }: Picture['files'][number]) => {
    const copy = join(folder, `${id}.${variant}`);
    await copyFile(path, copy);
    await store.save(keyOf(id, variant), copy, mediaType);
  };
  await Promise.all(
    [...uploads].flatMap(([id, { files }]) => files.map((file) => limit(() => keep(id, file)))),
  );
}
