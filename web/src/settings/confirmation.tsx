import { useMutation } from '@apollo/client/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { CodeField } from './code-field.tsx';
import { FormField, type Secret, type Values } from './form.tsx';
import styles from './form.module.css';
import { type AccountFieldsFragment, AddPhoneNumberDocument } from './gql/account.ts';

/** The server takes a code for proof a little longer than that. */
const CONFIRMED_MS = 9 * 60_000;

/** What the server takes for proof; none is needed for a while after a code. */
interface Proof {
  readonly currentPassword?: string;
}

interface Confirmation {
  /** For the form that it is a part of. */
  readonly initial: Values;
  readonly secret: Secret;
  readonly field: ReactNode;
  readonly confirm: (values: Values) => Promise<Proof>;
}

/** Has somebody prove that the account is theirs: by its password, or by a code where it has none. */
export function useConfirmation(account: AccountFieldsFragment): Confirmation {
  const t = useTranslations('settings');
  const [addPhoneNumber] = useMutation(AddPhoneNumberDocument);
  const [isConfirmed, setConfirmed] = useConfirmed();
  const phoneNumber = account.phoneNumber ?? '';
  if (account.hasPassword) {
    return {
      initial: { currentPassword: '' },
      secret: { field: 'currentPassword', error: t('wrongPassword') },
      field: (
        <FormField
          name="currentPassword"
          type="password"
          label={t('currentPassword')}
          autoComplete="current-password"
        />
      ),
      confirm: async ({ currentPassword = '' }) => ({ currentPassword }),
    };
  }
  const secret = { field: 'code', error: t('wrongCode') };
  if (isConfirmed) {
    const field = <p className={styles.note}>{t('confirmed')}</p>;
    return { initial: {}, secret, field, confirm: async () => ({}) };
  }
  return {
    initial: { code: '' },
    secret,
    field: <CodeField phoneNumber={phoneNumber} />,
    async confirm({ code = '' }) {
      // A number that the account has already is no change: it confirms this session.
      await addPhoneNumber({ variables: { input: { phoneNumber, code: digitsOf(code) } } });
      setConfirmed(true);
      return {};
    },
  };
}

function useConfirmed() {
  const [isConfirmed, setConfirmed] = useState(false);
  useEffect(() => {
    if (!isConfirmed) return;
    const timer = setTimeout(() => setConfirmed(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [isConfirmed]);
  return [isConfirmed, setConfirmed] as const;
}

/** As they are often written in groups. */
export const digitsOf = (text: string): string => text.replace(/[^\d+]/g, '');
