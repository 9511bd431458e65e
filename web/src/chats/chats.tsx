import { useChats } from '@confab/client/react';
import { Link } from '@tanstack/react-router';
import { Archive, MessagesSquare, SquarePen } from '../ui/icons.tsx';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/button.tsx';
import { FilterField } from '../ui/filter-field.tsx';
import { lazily } from '../ui/lazily.ts';

import { ChatList, NoChats } from './chat-list.tsx';
import styles from './chats.module.css';
import { UnreadOnly } from './unread-only.tsx';

const load = () => import('./new-chat.tsx');
const NewChat = lazily(load, 'NewChat');

// What else lists chats is loaded with this one, so that there is one file for both.
export { ChatList } from './chat-list.tsx';
export { chosen, type ListedChat } from './shown-chats.ts';

/** The list that stands beside an open chat. */
export function Chats() {
  const t = useTranslations('chats');
  const { chats, more, failure, loadMore } = useChats();
  const [query, setQuery] = useState('');
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  const [isBeginning, setBeginning] = useState(false);
  const begin = () => setBeginning(true);
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('title')}</h2>
        <Link to="/chats/threads" className={styles.tool} aria-label={t('threads')}>
          <MessagesSquare size={20} aria-hidden />
        </Link>
        <Link to="/chats/archived" className={styles.tool} aria-label={t('archived')}>
          <Archive size={20} aria-hidden />
        </Link>
        <IconButton label={t('newChat')} onHoverStart={() => void load()} onPress={begin}>
          <SquarePen size={20} aria-hidden />
        </IconButton>
      </header>
      {chats.length > 0 && (
        <div className={styles.tools}>
          <FilterField label={t('filter')} value={query} onChange={setQuery} />
          <UnreadOnly isOn={isUnreadOnly} onChange={setUnreadOnly} />
        </div>
      )}
      <ChatList
        chats={chats}
        more={more}
        failure={failure}
        query={query}
        isUnreadOnly={isUnreadOnly}
        onMore={loadMore}
        empty={<NoChats onBegin={begin} />}
      />
      <Suspense>{isBeginning && <NewChat onClose={() => setBeginning(false)} />}</Suspense>
    </div>
  );
}
