import { Check, Mic, SendHorizontal } from '../../ui/icons.tsx';
import { type FormEvent, type KeyboardEvent, Suspense, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useChoosing } from '../../media/use-choosing.ts';
import { IconButton } from '../../ui/button.tsx';
import { FailureLine } from '../../ui/failure.tsx';
import { gently, lazily } from '../../ui/lazily.ts';
import { useChosenFiles } from './chosen-files.ts';
import { AttachButton, DropPlace } from './composer-files.tsx';
import { commandOf } from './composer-keys.ts';
import styles from './composer.module.css';
import { useComposing } from './composing.tsx';
import { canRecord, isTouchOnly } from '../device.ts';
import { useEditing } from './editing.ts';
import { useFocusToWrite } from './focus-to-write.ts';
import { LaterButton } from './later-button.tsx';
import { useLastEditable } from './last-editable.ts';
import { MessageBox } from './message-box.tsx';
import { useNewMessage } from './new-message.ts';
import { PollButton } from './poll-button.tsx';
import { hasRight, useOfChat } from '../rules.ts';
import { SendDelay } from './send-delay.tsx';
import { TextRoom } from './text-room.tsx';
import { canFinish, isTooLong } from './written.ts';
import { useRootId } from '../../threads/in-thread.ts';

const ComposingStrip = lazily(() => import('./composing-strip.tsx'), 'ComposingStrip');
const ChosenStrip = lazily(() => import('../../media/chosen-strip.tsx'), 'ChosenStrip');
const LifetimeLine = gently(() => import('../../expiry/lifetime-line.tsx'), 'LifetimeLine');
const MentionPicker = gently(() => import('./mention-picker.tsx'), 'MentionPicker');
const ScheduledLine = gently(() => import('../../scheduled/scheduled-line.tsx'), 'ScheduledLine');
const Recorder = lazily(() => import('./recorder.tsx'), 'Recorder');

/** The server takes no more in one message. */
const MOST_FILES = 10;

/** Where a message is written, or another text for one that was sent. */
export function Composer({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('chat.composer');
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { target, end } = useComposing();
  const fresh = useNewMessage(chatId);
  const written = useEditing() ?? fresh;
  const maySendFiles = useOfChat(chatId, (chat) => hasRight(chat, 'sendMedia'));
  const lifetime = useOfChat(chatId, (chat) => chat.messageLifetimeSeconds ?? 0);
  const [isRecording, setRecording] = useState(false);
  const rootId = useRootId();
  const chosen = useChosenFiles(rootId ?? chatId);
  const room = MOST_FILES - chosen.files.length;
  const choose = useChoosing({ ...chosen, room, most: MOST_FILES });
  const editLast = useLastEditable(chatId);
  useFocusToWrite(box, target);

  const goOn = () => !isTouchOnly() && box.current?.focus();
  const commands = {
    finish() {
      if (canFinish(written)) written.finish();
      goOn();
    },
    cancel() {
      if (target) end(target);
      goOn();
    },
    editLast() {
      // The newest that may be edited is sought in the chat.
      if (rootId === undefined) void editLast(() => box.current?.value === '');
    },
  };
  function obey(event: KeyboardEvent): void {
    const situation = {
      isEmpty: written.text === '',
      hasTarget: target !== null,
      isTouchOnly: isTouchOnly(),
    };
    const command = commandOf(event.nativeEvent, situation);
    if (!command) return;
    event.preventDefault();
    commands[command]();
  }
  function endRecording(): void {
    setRecording(false);
    requestAnimationFrame(goOn);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    commands.finish();
  }

  const isEdit = target?.kind === 'edit';
  const isBlank = written.text === '' && !written.hasFiles;
  const onFiles = isEdit || maySendFiles === false ? null : choose;
  const Icon = isEdit ? Check : SendHorizontal;
  if (isRecording) {
    return (
      <div className={styles.form}>
        <Suspense fallback={<div className={styles.row} />}>
          <Recorder onSend={fresh.sendNote} onEnd={endRecording} />
        </Suspense>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {onFiles && <DropPlace onFiles={onFiles} />}
      <SendDelay chatId={chatId} />
      <Suspense>
        <ScheduledLine chatId={chatId} />
      </Suspense>
      <Suspense>
        {target && <ComposingStrip id={`${id}target`} target={target} onCancel={commands.cancel} />}
      </Suspense>
      <Suspense>
        {!isEdit && chosen.files.length > 0 && (
          <ChosenStrip
            files={chosen.files}
            onRemove={chosen.remove}
            onDescribe={(key, alt) => chosen.change(key, { alt })}
          />
        )}
      </Suspense>
      <Suspense>
        {written.text.includes('@') && (
          <MentionPicker chatId={chatId} box={box} text={written.text} onChange={written.write} />
        )}
      </Suspense>
      <Suspense>{!isEdit && !!lifetime && <LifetimeLine seconds={lifetime} />}</Suspense>
      <div className={styles.row}>
        {onFiles && <AttachButton onFiles={onFiles} />}
        <MessageBox
          box={box}
          text={written.text}
          isReadOnly={written.isSaving}
          isTooLong={isTooLong(written.text)}
          describedBy={`${id}target ${id}room`}
          onChange={written.write}
          onKeyDown={obey}
          onFiles={onFiles}
        />
        {!isEdit && isBlank && rootId === undefined && <PollButton chatId={chatId} />}
        {onFiles && isBlank && canRecord() && (
          <IconButton label={t('record')} onPress={() => setRecording(true)}>
            <Mic size={20} aria-hidden />
          </IconButton>
        )}
        {!isEdit && canFinish(written) && <LaterButton chatId={chatId} />}
        <IconButton
          type="submit"
          label={t(isEdit ? 'save' : 'send')}
          isFilled
          isDisabled={!canFinish(written)}
          preventFocusOnPress
        >
          <Icon size={20} aria-hidden />
        </IconButton>
      </div>
      <FailureLine failure={written.failure} />
      <TextRoom id={`${id}room`} text={written.text} />
    </form>
  );
}
