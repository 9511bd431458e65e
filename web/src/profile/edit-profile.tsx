import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { AvatarForm } from '../people/avatar-form.tsx';
import { ProfileForm } from '../people/profile-form.tsx';
import { useProfileForm } from '../people/use-profile-form.ts';
import { Button } from '../ui/button.tsx';
import { DialogModal } from '../ui/dialog-modal.tsx';
import type { Person } from './profile-header.tsx';

interface Props {
  readonly person: Person;
  readonly onClose: () => void;
}

/** How one presents oneself, to be changed where one sees it. */
export function EditProfile({ person, onClose }: Props) {
  const t = useTranslations('profile');
  const words = useTranslations('people');
  const formId = useId();
  const form = useProfileForm(person, onClose);
  return (
    <DialogModal
      title={t('editProfile')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} kind="primary" isPending={form.isSaving}>
            {words('save')}
          </Button>
        </>
      }
    >
      <AvatarForm id={person.id} profile={person.profile} />
      <ProfileForm id={formId} form={form} autoFocus />
    </DialogModal>
  );
}
