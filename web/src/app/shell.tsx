import { Link, Outlet } from '@tanstack/react-router';
import { Hash, MessagesSquare, Newspaper, Search, Settings } from '../ui/icons.tsx';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notifier } from '../notify/notifier.tsx';
import { lazily } from '../ui/lazily.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionStatus } from './connection-status.tsx';
import styles from './shell.module.css';
import { useSearchDialog } from './use-search-dialog.ts';
import { useShortcuts } from './use-shortcuts.ts';

const SearchDialog = lazily(() => import('../search/search.tsx'), 'Search');
const ShortcutsHelp = lazily(() => import('./shortcuts-help.tsx'), 'ShortcutsHelp');

/** What stands around every screen. */
export function Shell() {
  const t = useTranslations('shell');
  const { isSearching, openSearch, closeSearch } = useSearchDialog();
  const [isHelping, setHelping] = useState(false);
  const help = () => setHelping(true);
  useShortcuts({ search: openSearch, help });
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <nav aria-label={t('main')} className={styles.nav}>
        <ul className={styles.links}>
          <Item to="/chats" icon={<MessagesSquare size={22} />}>
            {t('chats')}
          </Item>
          <Item to="/feed" icon={<Newspaper size={22} />}>
            {t('feed')}
          </Item>
          <Item to="/rooms" icon={<Hash size={22} />}>
            {t('rooms')}
          </Item>
          <li>
            <Link
              to="."
              search={(present) => ({ ...present, search: '' })}
              state={{ isOverScreen: true }}
              className={styles.link}
              activeProps={{ 'aria-current': undefined }}
              data-status={isSearching ? 'searching' : undefined}
            >
              <Search size={22} aria-hidden />
              {t('search')}
            </Link>
          </li>
          <Item to="/settings" icon={<Settings size={22} />}>
            {t('settings')}
          </Item>
        </ul>
        <AccountMenu onHelp={help} />
      </nav>
      <Notifier />
      <main id="content" tabIndex={-1} className={styles.main}>
        <ConnectionStatus />
        <div className={styles.screen}>
          <Suspense>
            <Outlet />
          </Suspense>
        </div>
      </main>
      {isSearching && (
        <Suspense>
          <SearchDialog onClose={closeSearch} />
        </Suspense>
      )}
      <Suspense>{isHelping && <ShortcutsHelp onClose={() => setHelping(false)} />}</Suspense>
    </div>
  );
}

interface ItemProps {
  readonly to: '/chats' | '/feed' | '/rooms' | '/settings';
  readonly icon: ReactNode;
  readonly children: string;
}

function Item({ to, icon, children }: ItemProps) {
  return (
    <li>
      <Link to={to} className={styles.link} activeProps={{ 'aria-current': 'page' }}>
        <span aria-hidden>{icon}</span>
        {children}
      </Link>
    </li>
  );
}
