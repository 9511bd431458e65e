import { useApolloClient } from '@apollo/client/react';
import { useLocale, useTranslations } from 'use-intl';
import { useToast } from '../ui/toast.tsx';
import type { ChosenFile } from './choosing.ts';

export interface Choosing {
  /** How many more there may be. */
  readonly room: number;
  readonly most: number;
  add(files: readonly ChosenFile[]): void;
  change(key: string, by: Partial<ChosenFile>): void;
}

/** Takes files from wherever they come, and says which of them cannot be taken. */
export function useChoosing(choosing: Choosing): (files: readonly File[]) => void {
  const t = useTranslations('media');
  const say = useToast();
  const apollo = useApolloClient();
  const locale = useLocale();
  return (files) => {
    import('./choosing.ts')
      .then(({ choose }) => choose(files, { ...choosing, apollo, locale, t, say }))
      .catch(() => say(t('notChosen'), 'failed'));
  };
}
