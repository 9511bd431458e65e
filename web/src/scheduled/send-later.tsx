import { useDraft, useScheduled } from '@confab/client/react';
import { type FormEvent, useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { useChosenFiles } from '../chat/writing/chosen-files.ts';
import { useComposing } from '../chat/writing/composing.tsx';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { useWrongIn } from '../ui/wrong.ts';
import styles from './scheduled.module.css';
import { useWhen } from './use-when.ts';

interface Props {
  readonly chatId: string;
  readonly onClose: () => void;
}

/** Asks when what stands in the composer is to be sent. */
export function SendLater(props: Props) {
  return useWords('scheduled') && <Form {...props} />;
}

function Form({ chatId, onClose }: Props) {
  const t = useTranslations('scheduled');
  const formId = useId();
  const when = useWhen();
  const wrongIn = useWrongIn();
  const scheduling = useScheduling(chatId, onClose);
  const { isRunning, failure } = scheduling;
  const error = when.error ?? wrongIn(failure, 'sendAt');
  function submit(event: FormEvent): void {
    event.preventDefault();
    // The dialog stands within the form that a message is written in.
    event.stopPropagation();
    const sendAt = when.take();
    if (sendAt) void scheduling.run(sendAt);
  }
  return (
    <Dialog
      isOpen
      title={t('sendLater')}
      onClose={() => !isRunning && onClose()}
      actions={
        <>
          <Button isDisabled={isRunning} onPress={onClose}>
            {t('back')}
          </Button>
          <Button type="submit" form={formId} kind="primary" isPending={isRunning}>
            {t('schedule')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className={styles.form}>
        <MomentField {...when.field} error={error} />
        {!error && <FailureLine failure={failure} />}
      </form>
    </Dialog>
  );
}

/** Takes what stands in the composer over to the list. */
function useScheduling(chatId: string, onDone: () => void) {
  const t = useTranslations('scheduled');
  const format = useFormatter();
  const say = useToast();
  const { schedule } = useScheduled(chatId);
  const [text, setText] = useDraft(chatId);
  const { files, clear } = useChosenFiles(chatId);
  const { target, end } = useComposing();
  return useAction(async (sendAt: Date) => {
    const replyToId = target?.messageId ?? null;
    await schedule(chatId, { text: text.trim(), files, replyToId, sendAt });
    setText('');
    clear();
    if (target) end(target);
    const time = format.dateTime(sendAt, { dateStyle: 'medium', timeStyle: 'short' });
    say(t('isScheduled', { time }));
    onDone();
  });
}
