import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/button.tsx';
import { ListChecks } from '../../ui/icons.tsx';
import { lazily } from '../../ui/lazily.ts';

const NewPoll = lazily(() => import('../polls/new-poll.tsx'), 'NewPoll');

/** Asks the chat something. */
export function PollButton({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('chat.composer');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('poll')} onPress={() => setOpen(true)}>
        <ListChecks size={20} aria-hidden />
      </IconButton>
      <Suspense>{isOpen && <NewPoll chatId={chatId} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
