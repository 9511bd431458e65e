import { useMutation } from '@apollo/client/react';
import type { ChatItem } from '@confab/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../ui/action.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { FailureLine, useFailure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { useWrongIn } from '../../ui/wrong.ts';
import { UpdateChatDocument } from '../gql/chat-info.ts';
import { ChatPicture } from './chat-info-picture.tsx';
import styles from './chat-info.module.css';

interface Props {
  readonly chat: ChatItem;
  readonly onDone: () => void;
}

/** Changes what a group or room is called, what it is about, and who finds it. */
export function EditDetails({ chat, onDone }: Props) {
  const t = useTranslations('about');
  const [updateChat] = useMutation(UpdateChatDocument);
  const [name, setName] = useState(chat.name ?? '');
  const [description, setDescription] = useState(chat.description);
  const [visibility, setVisibility] = useState(chat.visibility);
  const { run, isRunning, failure } = useAction(() =>
    updateChat({
      variables: {
        input: {
          chatId: chat.id,
          // What others change meanwhile stays, where it was left alone here.
          ...(name !== chat.name && { name }),
          ...(description !== chat.description && { description }),
          ...(visibility !== chat.visibility && { visibility }),
        },
      },
    }),
  );
  const wrongIn = useWrongIn();
  const nameError = name.trim() === '' ? t('nameMissing') : wrongIn(failure, 'name');
  const descriptionError = wrongIn(failure, 'description');
  const { isWaiting } = useFailure(failure);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === '' || isWaiting) return;
    if (await run()) onDone();
  }

  return (
    <form noValidate onSubmit={save} className={styles.form}>
      <ChatPicture chat={chat} />
      <Field label={t('name')} value={name} onChange={setName} error={nameError} autoFocus />
      <Field
        label={t('description')}
        rows={3}
        value={description}
        onChange={setDescription}
        error={descriptionError}
      />
      {chat.kind === 'ROOM' && chat.viewerMembership?.role !== 'MEMBER' && (
        <Choice
          label={t('visibility')}
          options={[
            { value: 'PUBLIC', label: t('public'), hint: t('publicHint') },
            { value: 'PRIVATE', label: t('private'), hint: t('privateHint') },
          ]}
          value={visibility}
          onChange={setVisibility}
        />
      )}
      <FailureLine failure={nameError || descriptionError ? null : failure} />
      <div className={styles.buttons}>
        <Button onPress={onDone}>{t('cancel')}</Button>
        <Button type="submit" kind="primary" isDisabled={isWaiting} isPending={isRunning}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
