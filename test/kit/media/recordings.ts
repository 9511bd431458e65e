import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny';
import sharp from 'sharp';

interface Voice {
  readonly format: OutputFormat;
  readonly codec: 'opus' | 'aac';
  /** Silence. */
  readonly packet: readonly number[];
  readonly packetSeconds: number;
  readonly config: AudioDecoderConfig;
}

const OPUS_HEAD = Buffer.from('4f707573486561640101000080bb000000000000', 'hex').subarray(0, 19);

const WEBM: Voice = {
  // Written as it is recorded: nobody goes back to say how long it has become.
  format: new WebMOutputFormat({ appendOnly: true }),
  codec: 'opus',
  packet: [0xf8, 0xff, 0xfe],
  packetSeconds: 0.02,
  config: { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1, description: OPUS_HEAD },
};

const MP4: Voice = {
  format: new Mp4OutputFormat({ fastStart: 'fragmented' }),
  codec: 'aac',
  packet: [0x01, 0x18, 0x20, 0x07],
  packetSeconds: 1_024 / 44_100,
  config: {
    codec: 'mp4a.40.2',
    sampleRate: 44_100,
    numberOfChannels: 1,
    description: new Uint8Array([0x12, 0x08]),
  },
};

/** A voice note as Chrome and Firefox record it: no duration in its head. */
export const webmVoice = (seconds: number) => record(WEBM, seconds);

/** One as Safari records it, in fragments. */
export const mp4Voice = (seconds: number) => record(MP4, seconds);

/** A video of noise, of which each second is large, so that no player has all of it at once. */
export async function webmFilm(seconds: number) {
  const [width, height] = [640, 360];
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width, height, channels: 3, background: '#888', noise } as const;
  const webp = await sharp({ create }).webp({ quality: 100 }).toBuffer();
  // Behind its head a picture is one frame of a video.
  const frame = new Uint8Array(webp.subarray(20));
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new EncodedVideoPacketSource('vp8');
  output.addVideoTrack(source, { frameRate: 1 });
  await output.start();
  const decoderConfig = { codec: 'vp8', codedWidth: width, codedHeight: height };
  for (let at = 0; at < seconds; at++) {
    await source.add(new EncodedPacket(frame, 'key', at, 1), { decoderConfig });
  }
  await output.finalize();
  return bytesOf(target);
}

async function record({ format, codec, packet, packetSeconds, config }: Voice, seconds: number) {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  await output.start();
  const count = Math.round(seconds / packetSeconds);
  for (let at = 0; at < count; at++) {
    const bytes = new Uint8Array(packet);
    const one = new EncodedPacket(bytes, 'key', at * packetSeconds, packetSeconds);
    await source.add(one, { decoderConfig: config });
  }
  await output.finalize();
  return bytesOf(target);
}

function bytesOf({ buffer }: BufferTarget): Buffer<ArrayBuffer> {
  if (!buffer) throw new Error('Nothing was recorded');
  return Buffer.from(buffer);
}

/** What ffmpeg makes by these arguments; null where there is none. */
export async function byFfmpeg(name: string, ...args: readonly string[]): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'confab-ffmpeg-'));
  const path = join(folder, name);
  try {
    await promisify(execFile)('ffmpeg', ['-v', 'error', ...args, path]);
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Tests that need ffmpeg are skipped, loudly, only where there is none; never on CI. */
export function skipWithoutFfmpeg(made: Buffer | null): made is null {
  if (made) return false;
  if (process.env['CI']) throw new Error('There is no ffmpeg on this machine');
  console.warn('SKIPPED: there is no ffmpeg on this machine');
  return true;
}
