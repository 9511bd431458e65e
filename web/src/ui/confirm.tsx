import { type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from './action.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FailureLine, useFailure } from './failure.tsx';

interface Props {
  /** The question. */
  readonly title: string;
  /** What it means. */
  readonly children: ReactNode;
  /** What its button is called. */
  readonly action: string;
  readonly isDangerous?: boolean;
  /** What fails is shown, and may be tried again. */
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before something is done that cannot be undone. */
export function Confirm({ title, children, action, isDangerous, onConfirm, onClose }: Props) {
  const t = useTranslations('ui');
  const { run, isRunning, failure } = useAction(onConfirm);
  const { isWaiting } = useFailure(failure);
  const confirm = async () => {
    if (await run()) onClose();
  };
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind={isDangerous ? 'danger' : 'primary'}
            isDisabled={isWaiting}
            isPending={isRunning}
            onPress={confirm}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
      <FailureLine failure={failure} />
    </Dialog>
  );
}
