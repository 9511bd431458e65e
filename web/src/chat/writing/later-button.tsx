import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/button.tsx';
import { Clock } from '../../ui/icons.tsx';
import { lazily } from '../../ui/lazily.ts';

const SendLater = lazily(() => import('../../scheduled/send-later.tsx'), 'SendLater');

/** Sends what is written at another time. */
export function LaterButton({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('chat.composer');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('sendLater')} onPress={() => setOpen(true)}>
        <Clock size={20} aria-hidden />
      </IconButton>
      <Suspense>{isOpen && <SendLater chatId={chatId} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
