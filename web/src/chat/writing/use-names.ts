import type { UserRecord } from '@confab/client';
import { useConfab } from '@confab/client/react';
import { useEffect, useMemo, useState } from 'react';
import { ChatNamesDocument, type ChatNamesQuery, NamesDocument } from '../gql/mention-picker.ts';
import type { Choice } from './being-named.ts';

const SEARCH_AFTER_MS = 150;
const EVERYONE: readonly Choice[] = ['all', 'here'].map((username) => ({ username, user: null }));

/** Whom the viewer may name in a chat: its members, in a public room whoever is called so. */
export function useNames(
  chatId: string,
  viewerId: string | undefined,
  typed: string,
): readonly Choice[] {
  const chat = useChatNames(chatId);
  const found = useFound(chat?.visibility === 'PUBLIC' ? typed : '');
  return useMemo(() => {
    const members = chat?.members.nodes.map(({ user }) => user) ?? [];
    const people = new Map([...members, ...found].map((user) => [user.id, user]));
    const choices = [...people.values()]
      .filter(({ id }) => id !== viewerId)
      .map((user) => ({ username: user.username, user }));
    const mayCallAll = chat?.viewerCapabilities.includes('MENTION_EVERYONE');
    return mayCallAll ? [...choices, ...EVERYONE] : choices;
  }, [chat, found, viewerId]);
}

function useChatNames(chatId: string): ChatNamesQuery['chat'] {
  const confab = useConfab();
  const [chat, setChat] = useState<ChatNamesQuery['chat']>(null);
  useEffect(() => {
    let isWanted = true;
    confab.request(ChatNamesDocument, { chatId }).then(
      (data) => isWanted && setChat(data.chat),
      // Names can be written without being offered.
      () => undefined,
    );
    return () => void (isWanted = false);
  }, [confab, chatId]);
  return chat?.id === chatId ? chat : null;
}

const NOBODY: readonly UserRecord[] = [];

function useFound(search: string): readonly UserRecord[] {
  const confab = useConfab();
  const [found, setFound] = useState(NOBODY);
  useEffect(() => {
    if (search === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      confab.request(NamesDocument, { search }).then(
        ({ users }) => isWanted && setFound(users.nodes),
        () => undefined,
      );
    }, SEARCH_AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [confab, search]);
  return found;
}
