import type { ChatItem } from '@confab/client/react';
import { useSession } from '@confab/client/react';
import { Link } from '@tanstack/react-router';
import { Ellipsis, Hash, Lock, NotebookPen, UsersRound } from '../ui/icons.tsx';
import { memo, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { pictureOf } from '../media/chat-picture.ts';
import { Avatar } from '../ui/avatar.tsx';
import { classes } from '../ui/classes.ts';
import { gently } from '../ui/lazily.ts';
import { Time } from '../ui/time.tsx';
import { ChatMenu } from './chat-menu.tsx';
import { ChatPreview } from './chat-preview.tsx';
import styles from './chats.module.css';
import { isMuted } from './muted.ts';

const Signs = gently(() => import('../prefer/signs.tsx'), 'Signs');

interface Props {
  readonly chat: ChatItem;
  readonly title: string;
  readonly isOpen: boolean;
}

/** All of it can be pressed, and its title alone is what its link is called. */
export const ChatRow = memo(function ChatRow({ chat, title, isOpen }: Props) {
  const t = useTranslations('chats');
  const viewerId = useSession().viewer?.user.id;
  const { id, peer, unreadCount, lastActivityAt } = chat;
  const isQuiet = isMuted(chat);
  const isOnline = peer !== null && peer.online && peer.id !== viewerId;
  return (
    <li
      className={classes(
        styles.row,
        isOpen && styles.open,
        unreadCount > 0 && styles.unread,
        isQuiet && styles.quiet,
      )}
    >
      <Avatar
        id={peer?.id ?? id}
        name={title}
        url={pictureOf(chat)}
        size="large"
        isOnline={isOnline}
      />
      <div className={styles.lines}>
        <div className={styles.line}>
          <Link
            to="/chats/$id"
            params={{ id }}
            className={styles.link}
            aria-current={isOpen ? 'page' : undefined}
          >
            <KindIcon chat={chat} isNotebook={peer?.id === viewerId} />
            <bdi className={styles.name}>{title}</bdi>
            {unreadCount > 0 && <Unread count={unreadCount} />}
          </Link>
          {isOnline && <span className="visually-hidden">{t('online')}</span>}
          {(isQuiet || chat.viewerPreferences?.pinnedAt || chat.mentionCount > 0) && (
            <Suspense>
              <Signs chat={chat} />
            </Suspense>
          )}
          <Time at={lastActivityAt} className={styles.time} />
        </div>
        <ChatPreview chat={chat} isOpen={isOpen} />
      </div>
      <ChatMenu
        chat={chat}
        label={t('menu', { title })}
        face={<Ellipsis size={18} aria-hidden />}
        className={styles.menu}
      />
    </li>
  );
});

const MOST_SHOWN = 99;

function Unread({ count }: { readonly count: number }) {
  const t = useTranslations('chats');
  return (
    <span className={styles.badge}>
      <span aria-hidden>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      <span className="visually-hidden">{t('unreadCount', { count })}</span>
    </span>
  );
}

/** What is no talk between two. */
function KindIcon({ chat, isNotebook }: { readonly chat: ChatItem; readonly isNotebook: boolean }) {
  const common = { size: 15, 'aria-hidden': true, className: styles.kind };
  if (chat.kind === 'GROUP') return <UsersRound {...common} />;
  if (chat.kind === 'ROOM') {
    return chat.visibility === 'PUBLIC' ? <Hash {...common} /> : <Lock {...common} />;
  }
  return isNotebook ? <NotebookPen {...common} /> : null;
}
