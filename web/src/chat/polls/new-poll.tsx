import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureLine } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { MomentField } from '../../ui/moment-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './polls.module.css';
import { useNewPoll } from './use-new-poll.ts';

interface Props {
  readonly chatId: string;
  readonly onClose: () => void;
}

/** A dialog that asks something of a chat. */
export function NewPoll(props: Props) {
  return useWords('polls') && <Form {...props} />;
}

function Form({ chatId, onClose }: Props) {
  const t = useTranslations('polls');
  const formId = useId();
  const { draft, change, setOption, ...form } = useNewPoll(chatId, onClose);
  return (
    <Dialog
      isOpen
      title={t('new')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} kind="primary" isPending={form.isSending}>
            {t('send')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className={styles.form}>
        <Field
          label={t('question')}
          value={draft.question}
          onChange={(question) => change({ question })}
          error={form.errorOf('question')}
          maxLength={300}
          isRequired
          autoFocus
        />
        {draft.options.map((text, place) => (
          <Field
            // They are only ever added at the end.
            key={place}
            label={t('optionAt', { place: place + 1 })}
            value={text}
            onChange={(next) => setOption(place, next)}
            error={form.errorOf(`options.${place}`)}
            maxLength={100}
          />
        ))}
        <Switch
          label={t('multipleChoice')}
          isOn={draft.isMultiple}
          onChange={(isMultiple) => change({ isMultiple })}
        />
        <Switch
          label={t('anonymousVotes')}
          isOn={draft.isAnonymous}
          onChange={(isAnonymous) => change({ isAnonymous })}
        />
        <Switch
          label={t('newOptions')}
          isOn={draft.allowsNewOptions}
          onChange={(allowsNewOptions) => change({ allowsNewOptions })}
        />
        <MomentField
          label={t('closes')}
          options={form.closings}
          otherLabel={t('closesAt')}
          fieldLabel={t('dateAndTime')}
          value={draft.closes}
          onChange={(closes) => change({ closes })}
          error={form.errorOf('closesAt')}
        />
        <FailureLine failure={form.failure} />
      </form>
    </Dialog>
  );
}
