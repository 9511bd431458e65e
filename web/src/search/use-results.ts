import { useChats } from '@confab/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useOpenDirectChat } from '../people/open-direct-chat.ts';
import { pictureOf } from '../media/chat-picture.ts';
import { useAction } from '../ui/action.ts';
import { useChatTitle } from '../wording/wording.ts';
import { useFound } from './use-found.ts';

/** Something that was found, and what happens when it is chosen. */
export interface Result {
  readonly key: string;
  readonly name: string;
  /** What tells it from others of that name. */
  readonly detail: string;
  readonly avatar: { readonly id: string; readonly url: string | null };
  open(): void;
  /** Writes to them at once, where it is a person. */
  message?(): void;
}

export interface Group {
  readonly kind: 'people' | 'chats' | 'rooms';
  readonly title: string;
  readonly results: readonly Result[];
}

/** What was found as it is shown, in groups of which none is empty. */
export function useResults(text: string, asked: string) {
  const t = useTranslations('search');
  const titleOf = useChatTitle();
  const { people, chats, rooms, ...state } = useFound(text, asked);
  const { openChat, openProfile, writeTo, failure } = useWays();

  const groups: Group[] = [
    {
      kind: 'people',
      title: t('people'),
      results: people.map(({ id, username, profile }) => ({
        key: `person ${id}`,
        name: profile.displayName,
        detail: `@${username}`,
        avatar: { id, url: profile.avatarUrl },
        open: () => openProfile(username),
        message: () => writeTo(id),
      })),
    },
    {
      kind: 'chats',
      title: text === '' ? t('recent') : t('chats'),
      results: chats.map((chat) => ({
        key: `chat ${chat.id}`,
        name: titleOf(chat),
        detail: chat.kind === 'DIRECT' ? '' : t('members', { count: chat.memberCount }),
        avatar: { id: chat.peer?.id ?? chat.id, url: pictureOf(chat) },
        open: () => openChat(chat.id),
      })),
    },
    {
      kind: 'rooms',
      title: t('rooms'),
      results: rooms.map(({ id, name, memberCount, image }) => ({
        key: `room ${id}`,
        name: name ?? '',
        detail: t('members', { count: memberCount }),
        avatar: { id, url: image?.previewUrl ?? null },
        open: () => openChat(id),
      })),
    },
  ];
  return {
    ...state,
    groups: groups.filter(({ results }) => results.length > 0),
    /** Why nobody could be written to. */
    messageFailure: failure,
  };
}

/** Going back from what was found leads to where the search was opened. */
function useWays() {
  const navigate = useNavigate();
  const { chats } = useChats();
  const openDirectChat = useOpenDirectChat();
  const openChat = (id: string) =>
    void navigate({ to: '/chats/$id', params: { id }, replace: true });
  const { run, failure } = useAction(async (userId: string) =>
    openChat(await openDirectChat(userId)),
  );
  return {
    openChat,
    openProfile: (username: string) =>
      void navigate({ to: '/people/$username', params: { username }, replace: true }),
    writeTo(userId: string): void {
      const known = chats.find(({ kind, peer }) => kind === 'DIRECT' && peer?.id === userId);
      if (known) openChat(known.id);
      else void run(userId);
    },
    failure,
  };
}
