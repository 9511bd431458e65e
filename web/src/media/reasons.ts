import type { ConfabError } from '@confab/client';
import { useTranslations } from 'use-intl';

const REASONS = [
  'TOO_LARGE',
  'TYPE_NOT_ALLOWED',
  'TYPE_MISMATCH',
  'UNREADABLE',
  'INFECTED',
  'FILE_LOST',
  'QUOTA_EXCEEDED',
] as const;

/** Why a file was refused, in words; null where it is about something else. */
export function useFileReason(): (failure: ConfabError) => string | null {
  const t = useTranslations('media.reasons');
  return ({ code, fields }) => {
    const paths = fields.map(({ path }) => path.split('.').at(-1));
    if (paths.includes('size')) return t('TOO_LARGE');
    if (paths.includes('mediaType')) return t('TYPE_NOT_ALLOWED');
    const reason = REASONS.find((each) => each === code);
    return reason ? t(reason) : null;
  };
}
