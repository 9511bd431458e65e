import type { ReactNode, SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import styles from './profile-form.module.css';
import type { ProfileFormState } from './use-profile-form.ts';

interface Props {
  readonly form: ProfileFormState;
  /** For a button that stands elsewhere. */
  readonly id?: string;
  readonly autoFocus?: boolean;
  /** Its buttons, where they stand within. */
  readonly children?: ReactNode;
}

/** The fields of a profile. */
export function ProfileForm({ form, id, autoFocus = false, children }: Props) {
  const t = useTranslations('people');
  const { fieldOf, failure, save } = form;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save();
  }

  return (
    <form {...(id && { id })} onSubmit={submit} className={styles.form}>
      <Field
        label={t('displayName')}
        autoFocus={autoFocus}
        autoComplete="name"
        {...fieldOf('displayName', t('displayNameHint'))}
      />
      <Field label={t('bio')} rows={4} {...fieldOf('bio', t('bioHint'))} />
      <Field label={t('status')} {...fieldOf('statusText', t('statusHint'))} />
      <FailureLine failure={failure} />
      {children}
    </form>
  );
}
