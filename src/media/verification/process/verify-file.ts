import { stat } from 'node:fs/promises';
import type { VerificationSettings } from '../settings.ts';
import { canonicalType, familyOf, kindOf, type MediaKind } from '../types.ts';
import type { Accepted, Verdict, VerifyJob } from '../verdict.ts';
import { scan } from './clamd.ts';
import { typeOf } from './detect.ts';
import { Refusal } from './refusal.ts';

/** Decides by the bytes; what is refused is thrown as a Refusal. */
export async function verifyFile(
  job: VerifyJob,
  settings: VerificationSettings,
  beginPicture: () => void,
): Promise<Verdict> {
  const { size } = await stat(job.path);
  if (size === 0) throw new Refusal('UNREADABLE');
  const type = await requireType(job, settings);
  const kind = requireAllowed(type, settings);
  if (size > settings.maxBytes[kind]) throw new Refusal('TOO_LARGE');
  if (settings.clamdUrl !== null) await scan(settings.clamdUrl, job.path);
  if (kind === 'IMAGE') beginPicture();
  return look[kind](job, settings, type);
}

async function requireType(job: VerifyJob, settings: VerificationSettings): Promise<string> {
  const declared = canonicalType(job.mediaType);
  requireAllowed(declared, settings);
  const type = await typeOf(job.path, declared);
  if (type === null) throw new Refusal('TYPE_MISMATCH');
  requireAllowed(type, settings);
  if (familyOf(type) !== familyOf(declared)) throw new Refusal('TYPE_MISMATCH');
  return type;
}

function requireAllowed(type: string, { mediaTypes }: VerificationSettings): MediaKind {
  const kind = kindOf(type);
  if (kind === null || !mediaTypes.has(type)) throw new Refusal('TYPE_NOT_ALLOWED');
  return kind;
}

const UNSEEN = {
  width: null,
  height: null,
  durationMs: null,
  animated: false,
  thumbHash: null,
  waveform: null,
  files: [],
};

type Look = (job: VerifyJob, settings: VerificationSettings, type: string) => Promise<Accepted>;

/** What decodes is loaded with the first file that needs it. */
const look: Readonly<Record<MediaKind, Look>> = {
  IMAGE: async (...of) => (await import('./images.ts')).lookAtImage(...of),
  VIDEO: async (...of) => (await import('./recordings.ts')).lookAtRecording(...of),
  AUDIO: async (...of) => (await import('./recordings.ts')).lookAtRecording(...of),
  FILE: async (_job, _settings, type) => ({
    kind: 'FILE',
    // Whatever language it is in, nobody runs it.
    mediaType: familyOf(type) === 'text' ? 'text/plain' : type,
    ...UNSEEN,
  }),
};
