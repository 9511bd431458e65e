import type { Live } from '@confab/client';
import { useLive, useSession } from '@confab/client/react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { usePreferences } from '../preferences/context.tsx';
import { useExcerpt } from '../wording/excerpt.ts';
import { useChatTitle } from '../wording/wording.ts';
import { followNews, type News } from './news.ts';
import { mayNotify, notify, onOpened, takeBack } from './notifications.ts';
import { createSound } from './sound.ts';
import { becomeTeller, showChat, shownChats } from './tabs.ts';

/** Has messages heard, and shown by the system while nobody looks; of all tabs one does so. */
export function Notifier() {
  const live = useLive();
  const viewerId = useSession().viewer?.user.id;
  const [preferences] = usePreferences();
  const shownHere = useShownChat();
  const playSound = useMemo(() => createSound(), []);
  const wordsOf = useWords(live);

  const tell = useEffectEvent(async (news: readonly News[]) => {
    const shown = await shownChats();
    const others = news.filter(({ chatId }) => !shown.includes(chatId) && chatId !== shownHere);
    if (others.length > 0 && preferences.sound) playSound();
    const isSeen = shown.length > 0 || document.visibilityState === 'visible';
    if (isSeen || !preferences.notifications || !mayNotify()) return;
    for (const each of others) await notify(wordsOf(each));
  });

  useEffect(() => {
    if (!live || !viewerId) return;
    let isTeller = false;
    const stopWaiting = becomeTeller(() => (isTeller = true));
    // All tabs listen, so that what comes while another one is closed is told by its successor.
    const stopListening = followNews({
      live,
      viewerId,
      // A browser that cannot show it has nothing to say about it either.
      tell: (news) => void (isTeller && tell(news).catch(() => undefined)),
      read: (chatId) => void takeBack(chatId).catch(() => undefined),
    });
    return () => {
      stopWaiting();
      stopListening();
      // Whoever signs in next is not to see them.
      takeBack().catch(() => undefined);
    };
  }, [live, viewerId]);

  const navigate = useNavigate();
  useEffect(
    () => onOpened((id) => void navigate({ to: '/chats/$id', params: { id } })),
    [navigate],
  );
  return null;
}

/** The chat that is seen in this tab, of which all tabs are told; '' where another screen is, null while none is seen. */
function useShownChat(): string | null {
  const { id = '' } = useParams({ strict: false });
  const isVisible = useSyncExternalStore(
    watchVisibility,
    () => document.visibilityState === 'visible',
  );
  const shown = isVisible ? id : null;
  useLayoutEffect(() => (shown === null ? undefined : showChat(shown)), [shown]);
  return shown;
}

function watchVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

function useWords(live: Live | null) {
  const t = useTranslations('notify');
  const titleOf = useChatTitle();
  const excerpt = useExcerpt();
  const [{ preview }] = usePreferences();
  return ({ chatId, message }: News) => {
    const chat = live?.chat(chatId).get();
    const name = message.sender?.profile.displayName ?? '';
    const text = (preview && excerpt(message)) || t('message');
    const isFromOne = !chat || chat.kind === 'DIRECT';
    return {
      chatId,
      title: isFromOne ? name : titleOf(chat),
      text: isFromOne || !name ? text : t('said', { name, text }),
    };
  };
}
