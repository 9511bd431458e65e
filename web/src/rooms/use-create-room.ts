import { useMutation } from '@apollo/client/react';
import { randomId } from '@confab/client';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { useWrongIn } from '../ui/wrong.ts';
import { type ChatVisibility, CreateRoomDocument } from './gql/rooms.ts';

interface Draft {
  readonly name: string;
  readonly description: string;
  readonly visibility: ChatVisibility;
  /** Stays while the rest does: who tries again gets one room, though the first try may have succeeded unseen. */
  readonly clientChatId: string;
}

const FIELDS = ['name', 'description'] as const;

const newDraft = (): Draft => ({
  name: '',
  description: '',
  visibility: 'PUBLIC',
  clientChatId: randomId(),
});

/** What is filled in for a new room, and what is wrong with it. */
export function useCreateRoom(onCreated: (chatId: string) => void) {
  const t = useTranslations('rooms');
  const wrongIn = useWrongIn();
  const [draft, setDraft] = useState(newDraft);
  const [isNameMissing, setNameMissing] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const [sentId, setSentId] = useState<string | null>(null);
  const [createRoom] = useMutation(CreateRoomDocument);
  const create = useAction(async (input: Draft) => {
    setSentId(input.clientChatId);
    const { data } = await createRoom({ variables: { input } });
    if (data) onCreated(data.createRoom.chat.id);
  });
  // What was wrong with another text says nothing about this one.
  const refusal = sentId === draft.clientChatId ? create.failure : null;

  function errorOf(field: (typeof FIELDS)[number]): string | null {
    if (field === 'name' && isNameMissing) return t('nameMissing');
    return wrongIn(refusal, field);
  }

  return {
    draft,
    change(part: Partial<Draft>): void {
      setNameMissing(false);
      setDraft((draft) => ({ ...draft, ...part, clientChatId: randomId() }));
    },
    isCreating: create.isRunning,
    nameInput,
    errorOf,
    /** What is said by none of the fields. */
    failure: FIELDS.some(errorOf) ? null : refusal,
    submit(event: FormEvent): void {
      event.preventDefault();
      if (draft.name.trim() !== '') return void create.run(draft);
      setNameMissing(true);
      nameInput.current?.focus();
    },
  };
}
