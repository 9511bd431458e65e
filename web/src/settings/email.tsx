import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useToast } from '../ui/toast.tsx';
import { Form, FormField } from './form.tsx';
import { type AccountFieldsFragment, ChangeEmailDocument } from './gql/account.ts';
import { Group } from './group.tsx';
import { useConfirmation } from './confirmation.tsx';

export function EmailGroup({ account }: { readonly account: AccountFieldsFragment }) {
  const t = useTranslations('settings');
  const say = useToast();
  const [changeEmail] = useMutation(ChangeEmailDocument);
  const { initial, secret, field, confirm } = useConfirmation(account);
  return (
    <Group title={t('email')} hint={t('endsOthers')}>
      <Form
        initial={{ email: account.email ?? '', ...initial }}
        submit={t('changeEmail')}
        secret={secret}
        onSubmit={async ({ email = '', ...values }) => {
          const proof = await confirm(values);
          await changeEmail({ variables: { input: { email, ...proof } } });
          say(t('emailChanged'));
        }}
      >
        <FormField
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          autoComplete="email"
        />
        {field}
      </Form>
    </Group>
  );
}
