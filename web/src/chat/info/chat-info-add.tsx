import { useMutation } from '@apollo/client/react';
import type { UserRecord } from '@confab/client';
import type { ChatItem } from '@confab/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../app/use-words.ts';
import { PeoplePicker } from '../../people/people-picker.tsx';
import { useAction } from '../../ui/action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureLine, useFailure } from '../../ui/failure.tsx';
import { AddMembersDocument } from '../gql/chat-info.ts';
import type { Member } from './member-list.ts';

interface Props {
  readonly chat: ChatItem;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** A dialog that adds people to a group or room. */
export function AddPeople(props: Props) {
  return useWords('people') && <Adding {...props} />;
}

function Adding({ chat, members, onClose }: Props) {
  const t = useTranslations('about');
  const [chosen, setChosen] = useState<readonly UserRecord[]>([]);
  const [addMembers] = useMutation(AddMembersDocument);
  const { run, isRunning, failure } = useAction(() => {
    const userIds = chosen.map(({ id }) => id);
    return addMembers({ variables: { input: { chatId: chat.id, userIds } } });
  });
  const { isWaiting } = useFailure(failure);
  const add = async () => {
    if (await run()) onClose();
  };
  return (
    <Dialog
      title={t('addTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={chosen.length === 0 || isWaiting}
            isPending={isRunning}
            onPress={add}
          >
            {t('addNow')}
          </Button>
        </>
      }
    >
      <PeoplePicker
        chosen={chosen}
        onChange={setChosen}
        without={new Set(members.map(({ user }) => user.id))}
      />
      <FailureLine failure={failure} />
    </Dialog>
  );
}
