import type { ThreadPlace } from '@confab/client';
import { useChat, useMessage, useThreads } from '@confab/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import chatsStyles from '../chats/chats.module.css';
import { Button } from '../ui/button.tsx';
import { FailureLine, FailureNotice } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { ArrowLeft, MessagesSquare } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Panes } from '../ui/panes.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { Switch } from '../ui/switch.tsx';
import { Time } from '../ui/time.tsx';
import { useExcerpt } from '../wording/excerpt.ts';
import { useChatTitle, useNameOf } from '../wording/wording.ts';
import styles from './threads.module.css';

/** The threads that the viewer follows, wherever they are. */
export function Threads() {
  return (
    <Panes list={<Pane />} isOpen={false}>
      <NoThread />
    </Panes>
  );
}

/** Beside it, where there is room. */
function NoThread() {
  const t = useTranslations('threads');
  return (
    <Notice icon={<MessagesSquare size={26} />} title={t('noneOpen')}>
      {t('choose')}
    </Notice>
  );
}

function Pane() {
  const t = useTranslations('threads');
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  return (
    <div className={chatsStyles.pane}>
      <header className={chatsStyles.header}>
        <Link to="/chats" className={chatsStyles.tool} aria-label={t('back')}>
          <ArrowLeft size={20} aria-hidden />
        </Link>
        <Heading>{t('all')}</Heading>
      </header>
      <div className={chatsStyles.tools}>
        <Switch label={t('unreadOnly')} isOn={isUnreadOnly} onChange={setUnreadOnly} />
      </div>
      <List isUnreadOnly={isUnreadOnly} />
    </div>
  );
}

function List({ isUnreadOnly }: { readonly isUnreadOnly: boolean }) {
  const t = useTranslations('threads');
  const { threads, more, failure, loadMore } = useThreads(isUnreadOnly);
  if (threads.length === 0) {
    if (failure) return <FailureNotice failure={failure} onRetry={() => void loadMore()} />;
    if (more === 'loading') return <Spinner />;
    return (
      <Notice icon={<MessagesSquare size={26} />} title={t(isUnreadOnly ? 'allRead' : 'noThreads')}>
        {t('hint')}
      </Notice>
    );
  }
  return (
    <div className={styles.list}>
      <ul role="list" aria-label={t('all')}>
        {threads.map((place) => (
          <Item key={place.id} place={place} />
        ))}
      </ul>
      <FailureLine failure={failure} />
      {more === 'more' && (
        <div>
          <Button onPress={() => void loadMore()}>{t('more')}</Button>
        </div>
      )}
    </div>
  );
}

function Item({ place: { id, chatId } }: { readonly place: ThreadPlace }) {
  const t = useTranslations('threads');
  const titleOf = useChatTitle();
  const nameOf = useNameOf();
  const excerpt = useExcerpt();
  const chat = useChat(chatId);
  const root = useMessage(id);
  if (!root?.thread) return null;
  const { replyCount, lastReplyAt, unreadCount } = root.thread;
  return (
    <li>
      <Link to="/chats/$id" params={{ id: chatId }} search={{ thread: id }} className={styles.item}>
        <span className={styles.line}>
          <bdi className={styles.name}>{nameOf(root.sender)}</bdi>
          {chat && <bdi className={styles.aside}>{titleOf(chat)}</bdi>}
        </span>
        <span dir="auto" className={styles.text}>
          {root.deletedAt ? t('deleted') : excerpt(root)}
        </span>
        <span className={styles.line}>
          <span className={styles.aside}>{t('replies', { count: replyCount })}</span>
          <Time at={lastReplyAt} className={styles.aside} />
          {!!unreadCount && (
            <span className={styles.unread}>{t('unread', { count: unreadCount })}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
