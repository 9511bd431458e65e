import { useConfab } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { useToast } from '../ui/toast.tsx';
import { SaveMessageDocument, UnsaveMessageDocument } from './gql/saved.ts';

/** Saves a message, or no longer; says how that went. Resolves to whether it did. */
export function useSaving(): (messageId: string, saved: boolean) => Promise<boolean> {
  const t = useTranslations('keep.saved');
  const confab = useConfab();
  const say = useToast();
  return async (messageId, saved) => {
    const input = { messageId };
    try {
      await (saved
        ? confab.request(SaveMessageDocument, { input })
        : confab.request(UnsaveMessageDocument, { input }));
      say(t(saved ? 'done' : 'undone'));
      return true;
    } catch {
      say(t('failed'), 'failed');
      return false;
    }
  };
}
