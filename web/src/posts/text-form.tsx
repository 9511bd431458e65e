import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { FieldError, Text, TextArea, TextField } from 'react-aria-components';
import type { ConfabError } from '@confab/client';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { FailureLine } from '../ui/failure.tsx';
import { roomLeft } from '../ui/text-length.ts';
import { useWrongIn } from '../ui/wrong.ts';
import styles from './text-form.module.css';

interface Props {
  /** What the text box is called; it stands in it while it is empty. */
  readonly label: string;
  readonly text: string;
  readonly limit: number;
  readonly submit: string;
  readonly isSending: boolean;
  /** Why the last try was in vain. */
  readonly failure: ConfabError | null;
  readonly onText: (text: string) => void;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly autoFocus?: boolean;
  /** How many lines are seen before there are that many. */
  readonly rows?: number;
  /** Before it, such as whose it is. */
  readonly lead?: ReactNode;
  /** Whether there is something without a text, too. */
  readonly mayBeEmpty?: boolean;
  /** What goes with it. */
  readonly more?: ReactNode;
  /** What else there is to do, beside what sends it. */
  readonly ways?: ReactNode;
  readonly onFiles?: (files: readonly File[]) => void;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Where a post or a comment is written, or written anew; Ctrl-Enter sends it, and Escape leaves it. */
export function TextForm(props: Props) {
  const { label, text, limit, submit, isSending, failure, onText, onSubmit, onCancel } = props;
  const t = useTranslations('posts');
  const room = roomLeft(text, limit);
  const isTooLong = room !== null && room < 0;
  const refusal = useWrongIn()(failure, 'text');
  const mayBeSent = (text.trim() !== '' || props.mayBeEmpty === true) && !isTooLong;

  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (mayBeSent && !isSending) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
    if (event.key !== 'Escape' || !onCancel) return;
    event.stopPropagation();
    onCancel();
  };

  const onPaste = (event: ClipboardEvent) => {
    const { files, types } = event.clipboardData;
    // Copied text may bring its picture along.
    if (!props.onFiles || files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    props.onFiles([...files]);
  };

  return (
    <form className={styles.form} onSubmit={send}>
      {props.lead}
      <div className={styles.body}>
        <TextField
          aria-label={label}
          value={text}
          onChange={onText}
          isInvalid={isTooLong || refusal !== null}
          validationBehavior="aria"
          autoFocus={props.autoFocus ?? false}
          className={styles.field ?? ''}
        >
          <TextArea
            ref={props.inputRef ?? null}
            rows={props.rows ?? 1}
            placeholder={label}
            dir="auto"
            className={styles.input ?? ''}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
          {refusal && <FieldError className={styles.error ?? ''}>{refusal}</FieldError>}
          {/* Always there: what comes later would describe nothing. */}
          <Text slot="description" className={classes(styles.room, isTooLong && styles.error)}>
            {room !== null &&
              (isTooLong ? t('tooLong', { count: -room }) : t('roomLeft', { count: room }))}
          </Text>
        </TextField>
        {props.more}
        <FailureLine failure={refusal ? null : failure} />
        <div className={styles.actions}>
          {props.ways}
          {onCancel && (
            <Button size="small" kind="quiet" onPress={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <Button
            type="submit"
            size="small"
            kind="primary"
            isDisabled={!mayBeSent}
            isPending={isSending}
          >
            {submit}
          </Button>
        </div>
      </div>
    </form>
  );
}
