import type { UserRecord } from '@confab/client';
import { useNavigate } from '@tanstack/react-router';
import { NotebookPen } from '../ui/icons.tsx';
import { useRef, useState } from 'react';
import { Button as RowButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { PeoplePicker } from '../people/people-picker.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureLine, useFailure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { useWrongIn } from '../ui/wrong.ts';
import styles from './new-chat.module.css';
import { useNewChat } from './use-new-chat.ts';

interface Props {
  readonly onClose: () => void;
}

/** A dialog that begins a chat with somebody, or a group of several. */
export function NewChat(props: Props) {
  return useWords('people') && <Beginning {...props} />;
}

function Beginning({ onClose }: Props) {
  const t = useTranslations('people.newChat');
  const tChats = useTranslations('chats');
  const navigate = useNavigate();
  const begin = useNewChat((id) => {
    onClose();
    void navigate({ to: '/chats/$id', params: { id } });
  });
  const [chosen, setChosen] = useState<readonly UserRecord[]>([]);
  const [name, setName] = useState('');
  const [isNameWanted, setNameWanted] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);

  const wrongIn = useWrongIn();
  const [only] = chosen.length === 1 ? chosen : [];
  const isMissing = isNameWanted && name.trim() === '';
  const nameError = isMissing ? t('nameMissing') : wrongIn(begin.groupFailure, 'name');
  const failure = begin.talkFailure ?? (nameError ? null : begin.groupFailure);
  const { isWaiting } = useFailure(failure);
  const isBusy = begin.isTalking || begin.isGathering || isWaiting;

  function createGroup(): void {
    setNameWanted(true);
    nameField.current?.focus();
    if (name.trim() === '') return;
    void begin.gather({ name, userIds: chosen.map(({ id }) => id) });
  }

  return (
    <Dialog
      title={tChats('newChat')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            kind={chosen.length > 1 ? 'primary' : 'plain'}
            isDisabled={isBusy}
            isPending={begin.isGathering}
            onPress={createGroup}
          >
            {t('createGroup')}
          </Button>
          <Button
            kind={chosen.length > 1 ? 'plain' : 'primary'}
            isDisabled={isBusy || !only}
            isPending={begin.isTalking}
            onPress={() => only && void begin.talkTo(only.id)}
          >
            {t('startChat')}
          </Button>
        </>
      }
    >
      <PeoplePicker chosen={chosen} onChange={setChosen}>
        <RowButton
          isDisabled={isBusy}
          className={styles.notebook ?? ''}
          onPress={() => void begin.openNotebook()}
        >
          <span className={styles.icon}>
            <NotebookPen size={20} aria-hidden />
          </span>
          <span>
            {tChats('notebook')}
            <span className={styles.hint}>{t('notebookHint')}</span>
          </span>
        </RowButton>
      </PeoplePicker>
      {(chosen.length > 0 || isNameWanted) && (
        <Field
          label={t('groupName')}
          hint={chosen.length < 2 && t('groupNameHint')}
          value={name}
          onChange={setName}
          error={nameError}
          inputRef={nameField}
          onKeyDown={(event) => {
            if (event.key === 'Enter') createGroup();
            else event.continuePropagation();
          }}
        />
      )}
      <FailureLine failure={failure} />
    </Dialog>
  );
}
