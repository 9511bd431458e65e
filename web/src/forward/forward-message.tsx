import type { MessageRecord } from '@confab/client';
import type { ChatItem } from '@confab/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureLine, useFailure } from '../ui/failure.tsx';
import { useToast } from '../ui/toast.tsx';
import { ChatPicker } from './chat-picker.tsx';
import { useForward } from './use-forward.ts';

/** As many as the server takes at once. */
const MAX_CHATS = 20;

interface Props {
  readonly message: MessageRecord;
  readonly onClose: () => void;
}

/** A dialog that asks where a message is to go. */
export function ForwardMessage(props: Props) {
  return useWords('forward') && <Forwarding {...props} />;
}

function Forwarding({ message, onClose }: Props) {
  const t = useTranslations('forward');
  const say = useToast();
  const [chosen, setChosen] = useState<readonly ChatItem[]>([]);
  const { run, isRunning, failure } = useForward(message);
  const { isWaiting } = useFailure(failure);

  async function forward(): Promise<void> {
    if (!(await run(chosen.map(({ id }) => id)))) return;
    say(t('done', { count: chosen.length }));
    onClose();
  }

  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={isWaiting || chosen.length === 0}
            isPending={isRunning}
            onPress={forward}
          >
            {t('send')}
          </Button>
        </>
      }
    >
      <ChatPicker chosen={chosen} most={MAX_CHATS} onChange={setChosen} />
      <FailureLine failure={failure} />
    </Dialog>
  );
}
