import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const RED = { r: 220, g: 20, b: 20 };
const BLUE = '#1414dc';

/** Red, but for the right half, which is blue. */
export const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: RED } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: BLUE } },
      gravity: 'east',
    },
  ]);

/** As a phone takes one: where, with which camera, and lying on its side. */
export const photo = (width: number, height: number) =>
  halves(width, height)
    .withExif({
      IFD0: { Make: 'A camera', Artist: 'Ann' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** Noise as a sensor has it: what is made of one colour costs nothing. */
export async function noisyPhoto(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const sizes = { width: Math.ceil(width / 4), height: Math.ceil(height / 4) };
  return sharp({ create: { ...sizes, channels: 3, background: '#888', noise } })
    .resize(width, height)
    .blur(2)
    .jpeg({ quality: 85 })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** Frames from dark to light. */
export async function animation(format: 'gif' | 'webp', frames: number, side = 40) {
  const channels = 3;
  const pixels = Buffer.concat(
    Array.from({ length: frames }, (_, frame) =>
      Buffer.alloc(side * side * channels, Math.round((255 * (frame + 1)) / frames)),
    ),
  );
  const raw = { width: side, height: side * frames, channels, pageHeight: side } as const;
  return sharp(pixels, { raw })
    .toFormat(format, { delay: Array.from({ length: frames }, () => 80), loop: 0 })
    .toBuffer();
}

/** A PNG that says how large it is, and has next to nothing in it. */
export function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
