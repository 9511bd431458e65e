import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { photo } from '../../../test/kit/media/pictures.ts';
import {
  byFfmpeg,
  mp4Voice,
  skipWithoutFfmpeg,
  webmVoice,
} from '../../../test/kit/media/recordings.ts';
import { startVerifier, type TestVerifier } from '../../../test/kit/media/verifier.ts';

let verifier: TestVerifier;
beforeAll(async () => void (verifier = await startVerifier()));
afterAll(() => verifier.close());

const VIDEO = ['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=10:duration=2'];
const WEBM = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8'];
const SOUND = ['-f', 'lavfi', '-i', 'sine=duration=2'];

describe('a voice note', () => {
  it('has its length though its head does not say it', async () => {
    const verdict = await verifier.verify(await webmVoice(30), 'audio/webm;codecs=opus');

    expect(verdict).toMatchObject({ kind: 'AUDIO', mediaType: 'audio/webm', width: null });
    expect(Math.abs(verdict.durationMs - 30_000)).toBeLessThan(100);
    expect(verdict.files).toEqual([]);
  });

  it('is sound though it came in what is made for videos', async () => {
    const verdict = await verifier.verify(await mp4Voice(30), 'video/mp4');

    expect(verdict).toMatchObject({ kind: 'AUDIO', mediaType: 'audio/mp4' });
    expect(Math.abs(verdict.durationMs - 30_000)).toBeLessThan(100);
  });

  it('has a waveform where its sender has drawn none', async () => {
    const quietThenLoud = "aevalsrc='0.9*sin(880*t)*(0.1+0.9*gt(t,2))':d=4";
    const sent = await byFfmpeg('a.ogg', '-f', 'lavfi', '-i', quietThenLoud);
    if (skipWithoutFfmpeg(sent)) return;

    const { waveform } = await verifier.verify(sent, 'audio/ogg');
    const { waveform: unwanted } = await verifier.verify(sent, 'audio/ogg', {
      wantsWaveform: false,
    });

    expect(waveform).toHaveLength(64);
    expect(Math.max(...waveform.slice(0, 30))).toBeLessThan(10);
    expect(Math.min(...waveform.slice(34, 62))).toBeGreaterThan(25);
    expect(unwanted).toBeNull();
  });

  it('needs no ffmpeg', async () => {
    const without = await startVerifier({ settings: { ffmpegPath: '/nowhere/ffmpeg' } });

    const verdict = await without.verify(await webmVoice(1), 'audio/webm');
    await without.close();

    expect(verdict).toMatchObject({ kind: 'AUDIO', waveform: null });
  });
});

describe('sound', () => {
  it.each([
    ['mp3', 'audio/mpeg', 'audio/mp3'],
    ['m4a', 'audio/mp4', 'audio/x-m4a'],
    ['ogg', 'audio/ogg', 'audio/ogg'],
    ['opus', 'audio/ogg', 'audio/ogg'],
    ['wav', 'audio/wav', 'audio/x-wav'],
    ['flac', 'audio/flac', 'audio/x-flac'],
    ['aac', 'audio/aac', 'audio/aac'],
  ])('is known, whatever it is called: %s', async (extension, mediaType, declared) => {
    const sent = await byFfmpeg(`a.${extension}`, ...SOUND);
    if (skipWithoutFfmpeg(sent)) return;

    const verdict = await verifier.verify(sent, declared);

    expect(verdict).toMatchObject({ kind: 'AUDIO', mediaType });
    expect(Math.abs(verdict.durationMs - 2_000)).toBeLessThan(150);
    expect(verdict.waveform).toHaveLength(64);
  });

  it('is sound with the picture of its album, too', async () => {
    const made = await byFfmpeg('a.mp3', ...SOUND);
    if (skipWithoutFfmpeg(made)) return;
    const cover = await photo(80, 40);
    const frame = Buffer.concat([Buffer.from('\0image/jpeg\0\x03\0', 'latin1'), cover]);
    const sent = Buffer.concat([id3('APIC', frame), made]);

    expect((await verifier.verify(sent, 'audio/mpeg')).kind).toBe('AUDIO');
  });
});

describe('a video', () => {
  it.each([
    ['mp4', 'video/mp4', ['-c:v', 'libx264', '-pix_fmt', 'yuv420p']],
    ['mov', 'video/quicktime', ['-c:v', 'libx264', '-pix_fmt', 'yuv420p']],
    ['webm', 'video/webm', WEBM],
  ])('has a size, a length and a poster: %s', async (extension, mediaType, codec) => {
    const sent = await byFfmpeg(`a.${extension}`, ...VIDEO, ...SOUND, ...codec);
    if (skipWithoutFfmpeg(sent)) return;

    const verdict = await verifier.verify(sent, mediaType);

    expect(verdict).toMatchObject({ kind: 'VIDEO', mediaType, width: 640, height: 360 });
    expect(Math.abs(verdict.durationMs - 2_000)).toBeLessThan(150);
    expect(verdict.thumbHash.length).toBeGreaterThan(10);
    expect(verdict.files.map(({ variant }: any) => variant)).toEqual(['large', 'small']);
    const { format, width, height } = await sharp(verdict.made.small).metadata();
    expect({ format, width, height }).toEqual({ format: 'webp', width: 320, height: 180 });
  });

  it.each([
    ['mp4', 'video/mp4'],
    ['mov', 'video/quicktime'],
  ])('forgets where it was filmed, and by whom: %s', async (extension, mediaType) => {
    const place = 'com.apple.quicktime.location.ISO6709=+51.5033-000.1195/';
    const notes = [place, 'artist=Ann of Lambeth'].flatMap((note) => ['-metadata', note]);
    const filmed = await byFfmpeg(
      `a.${extension}`,
      ...[...VIDEO, ...SOUND, '-c:v', 'libx264', ...notes, '-movflags', 'use_metadata_tags'],
    );
    if (skipWithoutFfmpeg(filmed)) return;
    expect(filmed.includes('+51.5033')).toBe(true);

    const { raw } = await verifier.verify(filmed, mediaType);
    const again = await verifier.verify(raw, mediaType);

    expect(raw).toHaveLength(filmed.length);
    expect(['+51.5033', 'Ann of Lambeth'].filter((note) => raw.includes(note))).toEqual([]);
    expect(again).toMatchObject({ width: 640, height: 360, raw });
    expect(Math.abs(again.durationMs - 2_000)).toBeLessThan(150);
    expect(again.files).toHaveLength(2);
  });

  it('that was filmed upright stands upright', async () => {
    const lying = await byFfmpeg('a.mp4', ...VIDEO, '-c:v', 'libx264');
    if (skipWithoutFfmpeg(lying)) return;

    const verdict = await verifier.verify(turned(lying), 'video/mp4');

    expect(verdict).toMatchObject({ width: 360, height: 640 });
    expect(await sharp(verdict.made.small).metadata()).toMatchObject({ width: 180, height: 320 });
  });

  it('needs no ffmpeg, but for its poster', async () => {
    const sent = await byFfmpeg('a.webm', ...VIDEO, ...WEBM);
    if (skipWithoutFfmpeg(sent)) return;
    const without = await startVerifier({ settings: { ffmpegPath: '/nowhere/ffmpeg' } });

    const verdict = await without.verify(sent, 'video/webm');
    await without.close();

    expect(verdict).toMatchObject({ kind: 'VIDEO', width: 640, thumbHash: null, files: [] });
  });

  it('is refused where its kind is not on the list', async () => {
    const sent = await byFfmpeg('a.mkv', ...VIDEO, '-c:v', 'libx264');
    if (skipWithoutFfmpeg(sent)) return;

    expect(await verifier.verify(sent, 'video/webm')).toEqual({ failure: 'TYPE_NOT_ALLOWED' });
  });
});

describe('what cannot be played', () => {
  it('is refused: the first bytes of a recording', async () => {
    const cut = (await webmVoice(1)).subarray(0, 120);

    expect((await verifier.verify(cut, 'audio/webm')).failure).toBe('UNREADABLE');
  });

  it('is refused: a recording of nothing', async () => {
    expect((await verifier.verify(await mp4Voice(0), 'audio/mp4')).failure).toBe('UNREADABLE');
  });

  it('is measured by what it is, not by what it is called', async () => {
    const strict = await startVerifier({
      settings: { maxBytes: { IMAGE: 1, VIDEO: 1_000_000, AUDIO: 1_000, FILE: 1 } },
    });

    const { failure } = await strict.verify(await webmVoice(30), 'video/webm');
    await strict.close();

    expect(failure).toBe('TOO_LARGE');
  });
});

/** As a phone films that is held upright: how its only track lies is told beside it. */
function turned(mp4: Buffer): Buffer {
  const matrix = mp4.indexOf('tkhd') + 44;
  const [one, zero, sideways] = [0x1_0000, 0, 360 * 0x1_0000];
  [zero, one, zero, -one, zero, zero, sideways, zero].forEach((value, at) =>
    mp4.writeInt32BE(value, matrix + 4 * at),
  );
  return mp4;
}

/** A frame of ID3v2.3, whose own head it gets. */
function id3(name: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const frame = Buffer.concat([Buffer.from(name), size, Buffer.alloc(2), content]);
  const sevens = [21, 14, 7, 0].map((shift) => (frame.length >> shift) & 0x7f);
  return Buffer.concat([Buffer.from('ID3\x03\0\0', 'latin1'), Buffer.from(sevens), frame]);
}
