import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useToast } from '../ui/toast.tsx';
import { useConfirmation } from './confirmation.tsx';
import { Form, FormField } from './form.tsx';
import { type AccountFieldsFragment, ChangePasswordDocument } from './gql/account.ts';
import { Group } from './group.tsx';

export function PasswordGroup({ account }: { readonly account: AccountFieldsFragment }) {
  const t = useTranslations('settings');
  const say = useToast();
  const [changePassword] = useMutation(ChangePasswordDocument);
  const { initial, secret, field, confirm } = useConfirmation(account);
  return (
    <Group title={t('password')} hint={t('endsOthers')}>
      <Form
        initial={{ ...initial, newPassword: '' }}
        submit={t(account.hasPassword ? 'changePassword' : 'setPassword')}
        secret={secret}
        onSubmit={async ({ newPassword = '', ...values }) => {
          const proof = await confirm(values);
          await changePassword({ variables: { input: { newPassword, ...proof } } });
          say(t('passwordChanged'));
        }}
      >
        {/* Password managers keep the new one under this name. */}
        <input
          type="hidden"
          name="username"
          autoComplete="username"
          value={account.user.username}
        />
        {field}
        <FormField
          name="newPassword"
          type="password"
          label={t('newPassword')}
          hint={t('passwordHint')}
          autoComplete="new-password"
        />
      </Form>
    </Group>
  );
}
