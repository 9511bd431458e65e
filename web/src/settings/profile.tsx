import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AvatarForm } from '../people/avatar-form.tsx';
import { ProfileForm } from '../people/profile-form.tsx';
import { useProfileForm } from '../people/use-profile-form.ts';
import { Button } from '../ui/button.tsx';
import type { AccountFieldsFragment } from './gql/account.ts';
import { Group } from './group.tsx';
import { WithAccount } from './with-account.tsx';

export const OwnProfile = () => (
  <WithAccount>{({ user }) => <Presentation user={user} />}</WithAccount>
);

function Presentation({ user }: Pick<AccountFieldsFragment, 'user'>) {
  const t = useTranslations('settings');
  const words = useTranslations('people');
  const form = useProfileForm(user);
  return (
    <Group
      title={t('presented')}
      hint={t.rich('presentedAbout', {
        link: (text) => (
          <Link to="/people/$username" params={{ username: user.username }}>
            {text}
          </Link>
        ),
      })}
    >
      <AvatarForm id={user.id} profile={user.profile} />
      <ProfileForm form={form}>
        <div>
          <Button type="submit" kind="primary" isPending={form.isSaving}>
            {words('save')}
          </Button>
        </div>
      </ProfileForm>
    </Group>
  );
}
