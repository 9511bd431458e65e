import { useMutation } from '@apollo/client/react';
import { useSession } from '@confab/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { expectFarewell, forgetFarewell } from '../farewell.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useConfirmation } from './confirmation.tsx';
import { Form } from './form.tsx';
import type { AccountFieldsFragment } from './gql/account.ts';
import { DeleteAccountDocument } from './gql/security.ts';
import { Group } from './group.tsx';

export function DeleteAccount({ account }: { readonly account: AccountFieldsFragment }) {
  const t = useTranslations('settings');
  const [isOpen, setOpen] = useState(false);
  return (
    <Group title={t('delete')} hint={t('deleteAbout')} isDangerous>
      <div>
        <Button kind="danger" onPress={() => setOpen(true)}>
          {t('delete')}
        </Button>
      </div>
      <Dialog isOpen={isOpen} title={t('delete')} onClose={() => setOpen(false)}>
        <p>{t('deleteConsequences', { username: account.user.username })}</p>
        <DeleteForm account={account} />
      </Dialog>
    </Group>
  );
}

function DeleteForm({ account }: { readonly account: AccountFieldsFragment }) {
  const t = useTranslations('settings');
  const { logout } = useSession();
  const [deleteAccount] = useMutation(DeleteAccountDocument);
  const { initial, secret, field, confirm } = useConfirmation(account);

  async function leave(password: string | null): Promise<void> {
    // The server may end the session before it answers.
    expectFarewell();
    try {
      await deleteAccount({ variables: { input: { password } } });
    } catch (error) {
      forgetFarewell();
      throw error;
    }
    await logout();
  }

  return (
    <Form
      initial={initial}
      submit={t('deleteForGood')}
      kind="danger"
      secret={secret}
      onSubmit={async (values) => leave((await confirm(values)).currentPassword ?? null)}
    >
      {field}
    </Form>
  );
}
