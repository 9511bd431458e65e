import type { MessageRecord, Outgoing } from '@confab/client';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { kindOf } from '../media/kind.ts';

type Said = Pick<MessageRecord, 'kind' | 'text'> | Pick<Outgoing, 'files' | 'text'>;

/** A message in one line: what it brings along, and what it says. */
export function useExcerpt(): (message: Said) => string {
  const t = useTranslations('wording');
  return useCallback(
    (message) => {
      const text = message.text ?? '';
      const kind = kindIn(message);
      if (kind === 'TEXT' || kind === 'SYSTEM') return text;
      return text ? t('withText', { kind: t(kind), text }) : t(kind);
    },
    [t],
  );
}

function kindIn(message: Said): MessageRecord['kind'] {
  if ('kind' in message) return message.kind;
  const [file] = message.files;
  return file ? kindOf(file.mediaType) : 'TEXT';
}
