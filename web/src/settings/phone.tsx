import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { ConfirmNumber, NewNumber } from './phone-forms.tsx';
import { RemoveNumber } from './remove-number.tsx';
import styles from './form.module.css';
import type { AccountFieldsFragment } from './gql/account.ts';
import { Group } from './group.tsx';

type Step = 'shown' | 'confirming' | 'replacing' | 'removing';

interface Props {
  readonly account: AccountFieldsFragment;
}

/** A number to sign in with: added, replaced by whoever has it still, or taken off. */
export function PhoneGroup({ account }: Props) {
  const t = useTranslations('settings');
  const { phoneNumber, hasPassword } = account;
  const [step, setStep] = useState<Step>('shown');
  const end = () => setStep('shown');
  return (
    <Group title={t('phone')} hint={t('phoneAbout')}>
      {phoneNumber === null && <NewNumber onDone={end} />}
      {phoneNumber !== null && <p className={styles.value}>{phoneNumber}</p>}
      {phoneNumber !== null && step === 'shown' && (
        <div className={styles.row}>
          <Button onPress={() => setStep('confirming')}>{t('changePhone')}</Button>
          {hasPassword && <Button onPress={() => setStep('removing')}>{t('removePhone')}</Button>}
        </div>
      )}
      {phoneNumber !== null && step === 'confirming' && (
        <ConfirmNumber phoneNumber={phoneNumber} onDone={() => setStep('replacing')} />
      )}
      {phoneNumber !== null && step === 'replacing' && <NewNumber onDone={end} />}
      {phoneNumber !== null && step === 'removing' && (
        <RemoveNumber account={account} onDone={end} />
      )}
      {step !== 'shown' && (
        <div>
          <Button kind="quiet" onPress={end}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </Group>
  );
}
