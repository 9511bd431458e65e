import type { Scheduled, ScheduledRecord } from '@confab/client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { useWrongIn } from '../ui/wrong.ts';
import styles from './scheduled.module.css';
import { useWhen } from './use-when.ts';

interface Props extends Pick<Scheduled, 'update'> {
  readonly item: ScheduledRecord;
  readonly onDone: () => void;
}

/** Another text, or another time, for what is not sent yet. */
export function ChangeForm({ item, update, onDone }: Props) {
  const t = useTranslations('scheduled');
  const wrongIn = useWrongIn();
  const [text, setText] = useState(item.text);
  const when = useWhen(new Date(item.sendAt));
  const save = useAction(async (sendAt: Date) => {
    await update(item.id, { text: text.trim(), sendAt });
    onDone();
  });
  const textError = wrongIn(save.failure, 'text');
  const timeError = when.error ?? wrongIn(save.failure, 'sendAt');
  function submit(event: FormEvent): void {
    event.preventDefault();
    // The list may stand within the form that a message is written in.
    event.stopPropagation();
    const sendAt = when.take();
    if (sendAt) void save.run(sendAt);
  }
  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <Field
        label={t('text')}
        value={text}
        onChange={setText}
        error={textError}
        rows={3}
        maxLength={4_000}
        autoFocus
      />
      <MomentField {...when.field} error={timeError} />
      {!textError && !timeError && <FailureLine failure={save.failure} />}
      <div className={styles.buttons}>
        <Button onPress={onDone}>{t('back')}</Button>
        <Button type="submit" kind="primary" isPending={save.isRunning}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
