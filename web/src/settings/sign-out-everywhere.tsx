import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { Switch } from '../ui/switch.tsx';
import { useToast } from '../ui/toast.tsx';
import { LogoutEverywhereDocument } from './gql/security.ts';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The other devices are signed out. */
  readonly onDone: () => void;
}

export function SignOutEverywhere({ isOpen, onClose, onDone }: Props) {
  const t = useTranslations('settings');
  const say = useToast();
  const [keepCurrent, setKeepCurrent] = useState(true);
  const [logoutEverywhere] = useMutation(LogoutEverywhereDocument);
  const { run, isRunning, failure } = useAction(async () => {
    const { data } = await logoutEverywhere({ variables: { input: { keepCurrent } } });
    say(t('othersEnded', { count: data?.logoutEverywhere.revokedSessionIds.length ?? 0 }));
    onDone();
    onClose();
  });

  return (
    <Dialog
      isOpen={isOpen}
      title={t('signOutEverywhere')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="danger" isPending={isRunning} onPress={() => void run()}>
            {t('signOut')}
          </Button>
        </>
      }
    >
      <p>{t('signOutEverywhereAbout')}</p>
      <Switch label={t('keepCurrent')} isOn={keepCurrent} onChange={setKeepCurrent} />
      <FailureLine failure={failure} />
    </Dialog>
  );
}
