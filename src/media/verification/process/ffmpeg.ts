import { spawn } from 'node:child_process';
import type { VerificationSettings } from '../settings.ts';

const CPU_SECONDS = 20;
const MEMORY_KIB = 3_000_000;
const WALL_MS = 120_000;
const isWindows = process.platform === 'win32';

/** What may be opened, and by what: nothing that a file names, and no guess of what it is. */
const DEMUXERS: Readonly<Record<string, string>> = {
  mp4: 'mov',
  quicktime: 'mov',
  webm: 'matroska',
  ogg: 'ogg',
  mpeg: 'mp3',
  wav: 'wav',
  flac: 'flac',
  aac: 'aac',
};

export interface Recording {
  readonly path: string;
  readonly mediaType: string;
  readonly durationMs: number;
}

/** What ffmpeg makes of a recording; null where there is no ffmpeg, or it cannot. */
export async function convert(
  { ffmpegPath }: VerificationSettings,
  { path, mediaType }: Recording,
  { from, to, maxBytes }: { from: readonly string[]; to: readonly string[]; maxBytes: number },
): Promise<Buffer | null> {
  const demuxer = DEMUXERS[mediaType.split('/')[1] ?? ''];
  if (!demuxer) return null;
  const args = [
    ...['-hide_banner', '-nostdin', '-loglevel', 'error', '-threads', '1'],
    ...['-protocol_whitelist', 'file,pipe', '-f', demuxer],
    ...from,
    ...['-i', `file:${path}`],
    ...to,
    'pipe:1',
  ];
  const made = await output(ffmpegPath, args, maxBytes);
  return made && made.length > 0 ? made : null;
}

const LIMITED = `ulimit -t ${CPU_SECONDS} -v ${MEMORY_KIB}; exec "$0" "$@"`;

function output(
  program: string,
  args: readonly string[],
  maxBytes: number,
): Promise<Buffer | null> {
  const [command, given] = isWindows ? [program, args] : ['sh', ['-c', LIMITED, program, ...args]];
  const ffmpeg = spawn(command, given, {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: WALL_MS,
    killSignal: 'SIGKILL',
  });
  const chunks: Buffer[] = [];
  let size = 0;
  ffmpeg.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) ffmpeg.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    ffmpeg.once('error', () => resolve(null));
    ffmpeg.once('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : null));
  });
}
