import { useMutation } from '@apollo/client/react';
import { useSession } from '@confab/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useToast } from '../ui/toast.tsx';
import { CodeField } from './code-field.tsx';
import { digitsOf } from './confirmation.tsx';
import { Form, FormField } from './form.tsx';
import { AddPhoneNumberDocument } from './gql/account.ts';

interface Sent {
  readonly phoneNumber: string;
  readonly retryAt: string;
}

/** First the number, then the code that was sent there. */
export function NewNumber({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations('settings');
  const say = useToast();
  const { requestOtp } = useSession();
  const [sent, setSent] = useState<Sent | null>(null);
  if (sent) {
    const done = () => {
      setSent(null);
      say(t('phoneAdded'));
      onDone();
    };
    return <ConfirmNumber {...sent} onDone={done} />;
  }
  return (
    <Form
      key="number"
      initial={{ phoneNumber: '' }}
      submit={t('sendCode')}
      onSubmit={async (values) => {
        const phoneNumber = digitsOf(values['phoneNumber'] ?? '');
        setSent({ phoneNumber, retryAt: (await requestOtp(phoneNumber)).retryAt });
      }}
    >
      <FormField
        name="phoneNumber"
        type="tel"
        label={t('newPhone')}
        hint={t('phoneHint')}
        autoComplete="tel"
      />
    </Form>
  );
}

interface ConfirmProps {
  readonly phoneNumber: string;
  /** When the next code can be had, where one was sent already. */
  readonly retryAt?: string;
  readonly onDone: () => void;
}

/** Proves that one has a telephone: a new one becomes the account's. */
export function ConfirmNumber({ phoneNumber, retryAt, onDone }: ConfirmProps) {
  const t = useTranslations('settings');
  const [addPhoneNumber] = useMutation(AddPhoneNumberDocument);
  return (
    <Form
      key="code"
      initial={{ code: '' }}
      submit={t('confirm')}
      secret={{ field: 'code', error: t('wrongCode') }}
      onSubmit={async ({ code = '' }) => {
        await addPhoneNumber({ variables: { input: { phoneNumber, code: digitsOf(code) } } });
        onDone();
      }}
    >
      <CodeField phoneNumber={phoneNumber} {...(retryAt && { sentUntil: retryAt })} />
    </Form>
  );
}
