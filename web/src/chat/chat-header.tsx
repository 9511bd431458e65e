import type { UserRecord } from '@confab/client';
import type { ChatItem } from '@confab/client/react';
import { useChat, usePresence, useSession } from '@confab/client/react';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Info } from '../ui/icons.tsx';
import type { RefObject } from 'react';
import { useLocale, useNow, useTranslations } from 'use-intl';
import { pictureOf } from '../media/chat-picture.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { relativeTime } from '../ui/relative-time.ts';
import { useChatTitle } from '../wording/wording.ts';
import styles from './chat.module.css';
import { TypingStatus } from './writing/typing-status.tsx';

interface Props {
  readonly chatId: string;
  readonly isInfoOpen: boolean;
  readonly infoButton: RefObject<HTMLButtonElement | null>;
  readonly onInfo: () => void;
}

export function ChatHeader({ chatId, isInfoOpen, infoButton, onInfo }: Props) {
  const t = useTranslations('chat');
  const chat = useChat(chatId);
  const titleOf = useChatTitle();
  const title = chat ? titleOf(chat) : t('title');
  return (
    <div className={styles.header}>
      <Link to="/chats" className={styles.back} aria-label={t('back')}>
        <ArrowLeft size={22} aria-hidden />
      </Link>
      {chat && <Face chat={chat} title={title} />}
      <div className={styles.titles}>
        <Heading>{title}</Heading>
        <TypingStatus chatId={chatId} isDirect={chat?.kind === 'DIRECT'} />
        {chat && <Subtitle chat={chat} />}
      </div>
      {chat && (
        <IconButton ref={infoButton} label={t('info')} aria-expanded={isInfoOpen} onPress={onInfo}>
          <Info size={20} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

function Face({ chat, title }: { readonly chat: ChatItem; readonly title: string }) {
  return <Avatar id={chat.peer?.id ?? chat.id} name={title} url={pictureOf(chat)} />;
}

/** Under the name: whether they are there, or how many. */
function Subtitle({ chat }: { readonly chat: ChatItem }) {
  const t = useTranslations('chat');
  const viewerId = useSession().viewer?.user.id;
  if (chat.kind === 'DIRECT') {
    if (!chat.peer) return null;
    if (chat.peer.id === viewerId) return <p className={styles.subtitle}>{t('ownNotes')}</p>;
    return <PresenceLine peer={chat.peer} />;
  }
  return <p className={styles.subtitle}>{t('members', { count: chat.memberCount })}</p>;
}

function PresenceLine({ peer: { id, username } }: { readonly peer: UserRecord }) {
  const t = useTranslations('chat');
  const locale = useLocale();
  const now = useNow({ updateInterval: 60_000 });
  const { online, lastSeenAt } = usePresence(id);
  if (online) return <p className={styles.subtitle}>{t('online')}</p>;
  if (lastSeenAt === null)
    return (
      <p className={styles.subtitle}>
        <bdi>@{username}</bdi>
      </p>
    );
  const time = relativeTime(Date.parse(lastSeenAt), now.getTime(), locale);
  return <p className={styles.subtitle}>{t('lastSeen', { time })}</p>;
}
