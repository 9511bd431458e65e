import { type CleanedEnv, makeValidator, str } from 'envalid';
import { StartupError } from '../../errors.ts';
import { bytes, bytesIn, count, parseList, requireUrl } from '../../settings/kinds.ts';
import { canonicalType, KNOWN_TYPES, type MediaKind } from './types.ts';

/** Sizes are an `Int` of GraphQL. */
const LARGEST_BYTES = 2_147_483_647;

const mediaTypes = makeValidator((value): ReadonlySet<string> => {
  const types = parseList(value).map(canonicalType);
  const unknown = types.find((type) => !KNOWN_TYPES.includes(type));
  if (unknown === undefined) return new Set(types);
  throw new Error(`has ${unknown}, which cannot be sent: there are ${KNOWN_TYPES.join(', ')}`);
});
const clamdUrl = makeValidator((value) => {
  requireUrl(value, ['tcp:', 'unix:']);
  return value;
});

export const VERIFICATION_SETTINGS = {
  MEDIA_TYPES: mediaTypes({
    default: undefined,
    desc: 'The types of files that people may send, comma-separated: `image/png,application/pdf`. Else all that are listed under [Files](#files).',
  }),
  MEDIA_MAX_IMAGE: bytes({
    default: '20MB',
    desc: 'How large a picture may be, as in `20MB` or `4MiB`.',
  }),
  MEDIA_MAX_VIDEO: bytes({ default: '200MB', desc: 'How large a video may be.' }),
  MEDIA_MAX_AUDIO: bytes({
    default: '25MB',
    desc: 'How large sound without a picture may be.',
  }),
  MEDIA_MAX_FILE: bytes({ default: '50MB', desc: 'How large any other file may be.' }),
  MEDIA_MAX_PIXELS: count({
    default: 50_000_000,
    desc: 'Pixels of a picture, those of all its frames together; each takes up to 20 bytes of memory for a moment.',
  }),
  FFMPEG_PATH: str({
    default: 'ffmpeg',
    desc: 'Draws the poster of a video and the waveform of a recording; without one they are left out.',
  }),
  CLAMD_URL: clamdUrl({
    default: undefined,
    desc: 'A ClamAV that looks at every file, `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`. While it is away, files wait for it.',
  }),
};

type SizeName = `MEDIA_MAX_${MediaKind}`;

export interface VerificationSettings {
  /** As `canonicalType` names them. */
  readonly mediaTypes: ReadonlySet<string>;
  readonly maxBytes: Readonly<Record<MediaKind, number>>;
  readonly maxPixels: number;
  readonly ffmpegPath: string;
  readonly clamdUrl: string | null;
  /** Where programs are looked for. */
  readonly path: string;
}

export const readVerification = (
  env: CleanedEnv<typeof VERIFICATION_SETTINGS>,
  path = '',
): { readonly verification: VerificationSettings } => ({
  verification: {
    mediaTypes: env.MEDIA_TYPES ?? new Set(KNOWN_TYPES),
    maxBytes: {
      IMAGE: limitIn(env, 'MEDIA_MAX_IMAGE'),
      VIDEO: limitIn(env, 'MEDIA_MAX_VIDEO'),
      AUDIO: limitIn(env, 'MEDIA_MAX_AUDIO'),
      FILE: limitIn(env, 'MEDIA_MAX_FILE'),
    },
    maxPixels: env.MEDIA_MAX_PIXELS,
    ffmpegPath: env.FFMPEG_PATH,
    clamdUrl: env.CLAMD_URL ?? null,
    path,
  },
});

function limitIn(env: Record<SizeName, string>, name: SizeName): number {
  const limit = bytesIn(env[name]);
  if (limit <= LARGEST_BYTES) return limit;
  throw new StartupError(`${name} is more than 2147MB: set it anew, or remove it`);
}
