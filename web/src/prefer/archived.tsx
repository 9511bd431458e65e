import { useArchivedChats } from '@confab/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FilterField } from '../ui/filter-field.tsx';
import { Heading } from '../ui/heading.tsx';
import { ArrowLeft } from '../ui/icons.tsx';
import { Archive } from './icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Panes } from '../ui/panes.tsx';
import { ChatList } from '../chats/chats.tsx';
import styles from '../chats/chats.module.css';

/** What the viewer has put away. */
export function Archived() {
  return (
    <Panes list={<List />} isOpen={false}>
      <NoChat />
    </Panes>
  );
}

/** Beside it, where there is room. */
function NoChat() {
  const t = useTranslations('chats');
  return (
    <Notice icon={<Archive size={26} />} title={t('none')}>
      {t('choose')}
    </Notice>
  );
}

function List() {
  const t = useTranslations('prefer.archived');
  const { chats, more, failure, loadMore } = useArchivedChats();
  const [query, setQuery] = useState('');
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <Link to="/chats" className={styles.tool} aria-label={t('back')}>
          <ArrowLeft size={20} aria-hidden />
        </Link>
        <Heading>{t('title')}</Heading>
      </header>
      {chats.length > 0 && (
        <div className={styles.tools}>
          <FilterField label={t('filter')} value={query} onChange={setQuery} />
        </div>
      )}
      <ChatList
        label={t('title')}
        chats={chats}
        more={more}
        failure={failure}
        query={query}
        isUnreadOnly={false}
        onMore={loadMore}
        empty={
          <Notice icon={<Archive size={26} />} title={t('none')}>
            {t('hint')}
          </Notice>
        }
      />
    </div>
  );
}
