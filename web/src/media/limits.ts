import type { MediaLimitsQuery } from './gql/media.ts';
import { kindOf } from './kind.ts';

export type Limits = NonNullable<MediaLimitsQuery['me']>['mediaLimits'];

/** Why a file would be refused. */
export type Refusal = 'EMPTY' | 'TOO_LARGE' | 'TYPE_NOT_ALLOWED';

const KILOBYTE = 1_000;

/** What the server would say to it, as far as that is known; null where nothing speaks against it. */
export function refusalOf({ type, size }: Blob, limits: Limits): Refusal | null {
  if (size === 0) return 'EMPTY';
  const limit = limits.find(({ kind }) => kind === kindOf(type));
  if (!limit) return null;
  if (size > limit.maxKilobytes * KILOBYTE) return 'TOO_LARGE';
  // Browsers do not know the type of each file, and some have several names.
  const isNamed = type !== '' && limit.kind !== 'FILE';
  return isNamed && !limit.mediaTypes.includes(type.split(';')[0] ?? '')
    ? 'TYPE_NOT_ALLOWED'
    : null;
}

/** How large a file of this type may be, in bytes; null where that is not known. */
export function mostBytes(type: string, limits: Limits): number | null {
  const limit = limits.find(({ kind }) => kind === kindOf(type));
  return limit ? limit.maxKilobytes * KILOBYTE : null;
}
