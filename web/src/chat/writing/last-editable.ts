import { useConfab } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { useToast } from '../../ui/toast.tsx';
import { useComposing } from './composing.tsx';

/** Begins to edit the newest message that the viewer may still change, if `isWanted` once that is known. */
export function useLastEditable(chatId: string): (isWanted: () => boolean) => Promise<void> {
  const t = useTranslations('chat.composer');
  const confab = useConfab();
  const say = useToast();
  const { edit } = useComposing();

  return async (isWanted) => {
    try {
      const { lastEditable } = await import('./last-message.ts');
      const last = await lastEditable(confab, chatId);
      if (!last?.text) say(t('nothingToEdit'));
      else if (isWanted()) edit(last.id, last.text);
    } catch {
      say(t('lastUnknown'), 'failed');
    }
  };
}
