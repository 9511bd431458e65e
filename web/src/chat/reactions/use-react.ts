import { useLive } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { useToast } from '../../ui/toast.tsx';

/** Adds a reaction to a message, or takes it back; says so where that fails. */
export function useReact(messageId: string): (emoji: string, added: boolean) => void {
  const t = useTranslations('chat.reactions');
  const live = useLive();
  const say = useToast();
  return (emoji, added) => {
    const done = added ? live?.react(messageId, emoji) : live?.unreact(messageId, emoji);
    done?.catch(() => say(t('failed'), 'failed'));
  };
}
