import { useSession } from '@confab/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { useSecondsUntil } from '../ui/seconds-until.ts';
import { FormField } from './form.tsx';

interface Props {
  readonly phoneNumber: string;
  /** When the next code can be had, where one was sent already. */
  readonly sentUntil?: string;
}

/** A code that is sent to a telephone, and the button that has it sent. */
export function CodeField({ phoneNumber, sentUntil }: Props) {
  const t = useTranslations('settings');
  const { requestOtp } = useSession();
  const [retryAt, setRetryAt] = useState(sentUntil ?? null);
  const seconds = useSecondsUntil(retryAt === null ? null : Date.parse(retryAt));
  const { run, isRunning, failure } = useAction(async () =>
    setRetryAt((await requestOtp(phoneNumber)).retryAt),
  );

  const label = retryAt === null ? t('sendCode') : t('sendAnother');
  return (
    <>
      <FormField
        name="code"
        label={t('code')}
        hint={t(retryAt === null ? 'codeAbout' : 'codeSent', { phone: phoneNumber })}
        autoComplete="one-time-code"
        inputMode="numeric"
      />
      <FailureLine failure={failure} />
      <div>
        <Button isDisabled={seconds > 0} isPending={isRunning} onPress={() => void run()}>
          {seconds > 0 ? t('anotherIn', { seconds }) : label}
        </Button>
      </div>
    </>
  );
}
