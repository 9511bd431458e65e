import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import styles from './rooms.module.css';
import { useCreateRoom } from './use-create-room.ts';

/** A dialog that makes a room and opens it. */
export function CreateRoom({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('rooms');
  const formId = useId();
  const navigate = useNavigate();
  const form = useCreateRoom((id) => {
    onClose();
    void navigate({ to: '/chats/$id', params: { id } });
  });
  const { draft, change, isCreating, failure } = form;
  const options = [
    { value: 'PUBLIC', label: t('public'), hint: t('publicHint') },
    { value: 'PRIVATE', label: t('private'), hint: t('privateHint') },
  ] as const;
  return (
    <Dialog
      title={t('create')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} kind="primary" isPending={isCreating}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className={styles.form}>
        <Field
          label={t('name')}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={form.errorOf('name')}
          inputRef={form.nameInput}
          isRequired
          autoFocus
        />
        <Field
          label={t('description')}
          rows={3}
          value={draft.description}
          onChange={(description) => change({ description })}
          error={form.errorOf('description')}
        />
        <Choice
          label={t('visibility')}
          options={options}
          value={draft.visibility}
          onChange={(visibility) => change({ visibility })}
        />
        <FailureLine failure={failure} />
      </form>
    </Dialog>
  );
}
