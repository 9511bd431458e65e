import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useToast } from '../ui/toast.tsx';
import { useConfirmation } from './confirmation.tsx';
import { Form } from './form.tsx';
import { type AccountFieldsFragment, RemovePhoneNumberDocument } from './gql/account.ts';

interface Props {
  readonly account: AccountFieldsFragment;
  readonly onDone: () => void;
}

/** For accounts with a password: to others the number is the only way in. */
export function RemoveNumber({ account, onDone }: Props) {
  const t = useTranslations('settings');
  const say = useToast();
  const [removePhoneNumber] = useMutation(RemovePhoneNumberDocument);
  const { initial, secret, field, confirm } = useConfirmation(account);
  return (
    <Form
      initial={initial}
      submit={t('removePhone')}
      secret={secret}
      onSubmit={async (values) => {
        await removePhoneNumber({ variables: { input: await confirm(values) } });
        say(t('phoneRemoved'));
        onDone();
      }}
    >
      {field}
    </Form>
  );
}
