export type MediaKind = 'IMAGE' | 'VIDEO' | 'AUDIO' | 'FILE';

/** What belongs together: a client that says the one and sends the other has not lied. */
type Family = 'image' | 'recording' | 'text' | 'zip' | 'compound' | 'gzip' | 'pdf';

interface MediaType {
  readonly kind: MediaKind;
  readonly family: Family;
}

const IMAGE: MediaType = { kind: 'IMAGE', family: 'image' };
const VIDEO: MediaType = { kind: 'VIDEO', family: 'recording' };
const AUDIO: MediaType = { kind: 'AUDIO', family: 'recording' };
const file = (family: Family): MediaType => ({ kind: 'FILE', family });

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** Every type that can be sent; what a browser would run, such as SVG and HTML, is none of them. */
const TYPES: Readonly<Record<string, MediaType>> = {
  'image/jpeg': IMAGE,
  'image/png': IMAGE,
  'image/webp': IMAGE,
  'image/gif': IMAGE,
  'image/avif': IMAGE,
  'video/mp4': VIDEO,
  'video/webm': VIDEO,
  'video/quicktime': VIDEO,
  'audio/mpeg': AUDIO,
  'audio/mp4': AUDIO,
  'audio/aac': AUDIO,
  'audio/ogg': AUDIO,
  'audio/webm': AUDIO,
  'audio/wav': AUDIO,
  'audio/flac': AUDIO,
  'application/pdf': file('pdf'),
  'text/plain': file('text'),
  'text/csv': file('text'),
  'text/markdown': file('text'),
  'application/json': file('text'),
  'application/zip': file('zip'),
  'application/epub+zip': file('zip'),
  [`${OFFICE}.wordprocessingml.document`]: file('zip'),
  [`${OFFICE}.spreadsheetml.sheet`]: file('zip'),
  [`${OFFICE}.presentationml.presentation`]: file('zip'),
  [`${OPEN_DOCUMENT}.text`]: file('zip'),
  [`${OPEN_DOCUMENT}.spreadsheet`]: file('zip'),
  [`${OPEN_DOCUMENT}.presentation`]: file('zip'),
  'application/msword': file('compound'),
  'application/vnd.ms-excel': file('compound'),
  'application/vnd.ms-powerpoint': file('compound'),
  'application/gzip': file('gzip'),
};

/** Other names that browsers, systems and libraries have for them. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/apng': 'image/png',
  'image/x-png': 'image/png',
  'video/x-m4v': 'video/mp4',
  'audio/mp3': 'audio/mpeg',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/quicktime': 'audio/mp4',
  'audio/x-aac': 'audio/aac',
  'audio/aacp': 'audio/aac',
  'audio/opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'application/x-pdf': 'application/pdf',
  'application/csv': 'text/csv',
  'text/x-markdown': 'text/markdown',
  'application/x-zip-compressed': 'application/zip',
  'application/x-gzip': 'application/gzip',
};

export const KNOWN_TYPES: readonly string[] = Object.keys(TYPES);

/** The one name that a type has here, without its parameters. */
export function canonicalType(mediaType: string): string {
  const name = (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
  return ALIASES[name] ?? name;
}

/** Null: nobody can send it. */
export const kindOf = (type: string): MediaKind | null => TYPES[type]?.kind ?? null;

/** Of any type, also one that cannot be sent. */
export const isRecording = (type: string): boolean => /^(audio|video)\//.test(type);

export const familyOf = (type: string): Family | null => TYPES[type]?.family ?? null;
