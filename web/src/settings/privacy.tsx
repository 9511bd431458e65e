import { useMutation } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { useTranslations } from 'use-intl';
import { Choice } from '../ui/choice.tsx';
import { useFailureText } from '../ui/failure.tsx';
import { Switch } from '../ui/switch.tsx';
import { useToast } from '../ui/toast.tsx';
import {
  type AccountFieldsFragment,
  type LastSeenVisibility,
  UpdateSettingsDocument,
  type UpdateSettingsInput,
} from './gql/account.ts';
import { Group } from './group.tsx';
import { WithAccount } from './with-account.tsx';

const keys = {
  EVERYONE: 'everyone',
  CONTACTS: 'contacts',
  NOBODY: 'nobody',
} as const satisfies Record<LastSeenVisibility, string>;

const VISIBILITIES: readonly LastSeenVisibility[] = ['EVERYONE', 'CONTACTS', 'NOBODY'];

export const Privacy = () => (
  <WithAccount>{(account) => <Presence account={account} />}</WithAccount>
);

function Presence({ account }: { readonly account: AccountFieldsFragment }) {
  const t = useTranslations('settings');
  const update = useUpdate(account);
  return (
    <>
      <Group title={t('presence')}>
        <Switch
          label={t('invisible')}
          hint={t('invisibleHint')}
          isOn={account.invisible}
          onChange={(invisible) => update({ invisible })}
        />
      </Group>
      <Group title={t('lastSeen')}>
        <Choice
          label={t('lastSeenWho')}
          value={account.lastSeenVisibility}
          onChange={(lastSeenVisibility) => update({ lastSeenVisibility })}
          options={VISIBILITIES.map((value) => ({
            value,
            label: t(`visibility.${keys[value]}`),
            hint: t(`visibilityHint.${keys[value]}`),
          }))}
        />
      </Group>
    </>
  );
}

/** Shown as it was chosen while it is saved, and as it was before where that fails. */
function useUpdate(account: AccountFieldsFragment) {
  const t = useTranslations('settings');
  const say = useToast();
  const textOf = useFailureText();
  const [updateSettings] = useMutation(UpdateSettingsDocument);
  return async (input: {
    [Name in keyof UpdateSettingsInput]: NonNullable<UpdateSettingsInput[Name]>;
  }) => {
    try {
      await updateSettings({
        variables: { input },
        optimisticResponse: {
          updateSettings: {
            __typename: 'UpdateSettingsPayload',
            account: { ...account, ...input },
          },
        },
      });
      say(t('saved'));
    } catch (error) {
      say(textOf(confabErrorOf(error)), 'failed');
    }
  };
}
