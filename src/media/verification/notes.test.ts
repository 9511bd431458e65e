import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { photo } from '../../../test/kit/media/pictures.ts';
import { byFfmpeg, skipWithoutFfmpeg } from '../../../test/kit/media/recordings.ts';
import { startVerifier, type TestVerifier } from '../../../test/kit/media/verifier.ts';

const SOUND = ['-f', 'lavfi', '-i', 'sine=duration=2'];
const NOTES = ['artist=Ann of Lambeth', 'comment=filmed at +51.5033'];
/** A comment of several pages, as a cover makes one in Ogg. */
const LONG = `lyrics=${'by the harbour '.repeat(8_000)}`;
const COVER = ['-map', '0', '-map', '1', '-c:v', 'copy', '-disposition:v', 'attached_pic'];
/** Each has its own way to say it. */
const TAGGED: readonly [
  name: string,
  mediaType: string,
  args: readonly string[],
  hasCover: boolean,
][] = [
  ['a.mp3', 'audio/mpeg', ['-write_id3v1', '1', '-id3v2_version', '3', ...COVER], true],
  ['b.mp3', 'audio/mpeg', ['-id3v2_version', '4'], false],
  ['a.m4a', 'audio/mp4', COVER, true],
  ['a.ogg', 'audio/ogg', ['-c:a', 'libvorbis', '-metadata', LONG], false],
  ['a.opus', 'audio/ogg', ['-metadata', LONG], false],
  ['a.flac', 'audio/flac', COVER, true],
  ['a.wav', 'audio/wav', ['-write_bext', '1'], false],
  ['a.aac', 'audio/aac', ['-write_id3v2', '1'], false],
];
const SAID = ['Ann of Lambeth', '+51.5033', 'by the harbour'];

let verifier: TestVerifier;
let folder: string;
let cover: { readonly path: string; readonly bytes: Buffer };
beforeAll(async () => {
  [verifier, folder] = await Promise.all([
    startVerifier(),
    mkdtemp(join(tmpdir(), 'confab-notes-')),
  ]);
  cover = { path: join(folder, 'cover.jpg'), bytes: await photo(300, 300) };
  await writeFile(cover.path, cover.bytes);
});
afterAll(() => Promise.all([verifier.close(), rm(folder, { recursive: true })]));

const tagged = (name: string, args: readonly string[], hasCover: boolean) =>
  byFfmpeg(
    name,
    ...[...SOUND, ...(hasCover ? ['-i', cover.path] : [])],
    ...[...NOTES.flatMap((note) => ['-metadata', note]), ...args],
  );

/** Of what it must not say, what it does. */
const saidIn = (bytes: Buffer): (string | Buffer)[] =>
  [...SAID, cover.bytes.subarray(-200, -100)].filter((said) => bytes.includes(said));

/** What is heard. */
async function heard(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const pcm = await byFfmpeg('a.raw', '-i', path, '-f', 's16le');
  return createHash('sha256').update(pcm!).digest('hex');
}

describe('a sound', () => {
  it.each(TAGGED)('forgets who made it, and where: %s', async (name, mediaType, args, hasCover) => {
    const made = await tagged(name, args, hasCover);
    if (skipWithoutFfmpeg(made)) return;
    expect(saidIn(made).length).toBeGreaterThanOrEqual(hasCover ? 3 : 1);

    const { raw } = await verifier.verify(made, mediaType);
    const again = await verifier.verify(raw, mediaType);

    expect(saidIn(raw)).toEqual([]);
    expect(raw).toHaveLength(made.length);
    expect(await heard(name, raw)).toBe(await heard(name, made));
    expect(again).toMatchObject({ kind: 'AUDIO', mediaType, raw });
    expect(Math.abs(again.durationMs - 2_000)).toBeLessThan(150);
  });

  it('forgets what stands behind an MP3 for other players', async () => {
    const made = await byFfmpeg('a.mp3', ...SOUND);
    if (skipWithoutFfmpeg(made)) return;
    const sent = Buffer.concat([made, ape('Artist', 'Ann of Lambeth')]);

    const { raw, kind } = await verifier.verify(sent, 'audio/mpeg');

    expect(kind).toBe('AUDIO');
    expect(saidIn(raw)).toEqual([]);
    expect(raw.subarray(made.length)).toEqual(Buffer.alloc(sent.length - made.length));
  });
});

/** A tag of APEv2 with one item, between its head and its foot. */
function ape(key: string, value: string): Buffer {
  const numbers = (...values: number[]) => {
    const bytes = Buffer.alloc(4 * values.length);
    values.forEach((one, at) => bytes.writeUInt32LE(one, 4 * at));
    return bytes;
  };
  const item = Buffer.concat([numbers(value.length, 0), Buffer.from(`${key}\0${value}`)]);
  const end = (flags: number) =>
    Buffer.concat([
      Buffer.from('APETAGEX'),
      numbers(2_000, item.length + 32, 1, flags),
      Buffer.alloc(8),
    ]);
  return Buffer.concat([end(0xa000_0000), item, end(0x8000_0000)]);
}
