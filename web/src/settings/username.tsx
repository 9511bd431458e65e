import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useToast } from '../ui/toast.tsx';
import { Form, FormField } from './form.tsx';
import { type AccountFieldsFragment, ChangeUsernameDocument } from './gql/account.ts';
import { Group } from './group.tsx';

export function UsernameGroup({ account }: { readonly account: AccountFieldsFragment }) {
  const t = useTranslations('settings');
  const say = useToast();
  const [changeUsername] = useMutation(ChangeUsernameDocument);
  return (
    <Group title={t('username')} hint={t('usernameAbout')}>
      <Form
        initial={{ username: account.user.username }}
        submit={t('changeUsername')}
        onSubmit={async ({ username = '' }) => {
          await changeUsername({ variables: { input: { username } } });
          say(t('usernameChanged'));
        }}
      >
        <FormField
          name="username"
          label={t('username')}
          hint={t('usernameHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck="false"
        />
      </Form>
    </Group>
  );
}
