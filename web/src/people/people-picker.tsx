import type { UserRecord } from '@confab/client';
import { Check } from '../ui/icons.tsx';
import { type ReactNode, useState } from 'react';
import {
  Autocomplete,
  Collection,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  type Selection,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Avatar } from '../ui/avatar.tsx';
import { useDelayedText } from '../ui/delayed-text.ts';
import { FailureNotice } from '../ui/failure.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { ChosenPeople } from './chosen-people.tsx';
import styles from './people-picker.module.css';
import { usePeople } from './use-people.ts';

interface Props {
  readonly chosen: readonly UserRecord[];
  readonly onChange: (chosen: readonly UserRecord[]) => void;
  /** Who is not to be offered, by their ids. */
  readonly without?: ReadonlySet<string>;
  /** What else there is to choose while nobody is looked for. */
  readonly children?: ReactNode;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Finds people by name and chooses some of them. */
export function PeoplePicker({ chosen, onChange, without = NOBODY, children }: Props) {
  const t = useTranslations('people');
  const [search, setSearch] = useState('');
  const [text, setText] = useDelayedText(search, setSearch);
  const { people, hasMore, isLoadingMore, failure, retry, loadMore } = usePeople(search.trim());
  const offered = people?.filter(({ id }) => !without.has(id)) ?? [];

  function select(selection: Selection): void {
    if (selection === 'all') return;
    const known = new Map([...offered, ...chosen].map((person) => [person.id, person]));
    onChange([...selection].flatMap((id) => known.get(String(id)) ?? []));
  }

  return (
    <div className={styles.picker}>
      <Autocomplete inputValue={text} onInputChange={setText} disableAutoFocusFirst>
        <SearchField label={t('find')} autoFocus />
        <ChosenPeople
          people={chosen}
          onRemove={(id) => onChange(chosen.filter((person) => person.id !== id))}
        />
        {failure && !people ? (
          <FailureNotice failure={failure} onRetry={retry} />
        ) : (
          // What scrolls is reached by the Tab key in Chromium and Firefox by itself; in Safari only so.
          <div role="group" aria-label={t('people')} tabIndex={0} className={styles.results}>
            {text === '' && children}
            <ListBox
              aria-label={t('people')}
              selectionMode="multiple"
              selectedKeys={chosen.map(({ id }) => id)}
              onSelectionChange={select}
              escapeKeyBehavior="none"
              className={styles.list ?? ''}
              renderEmptyState={() => (
                <p className={styles.nobody}>{t(people ? 'nobody' : 'searching')}</p>
              )}
            >
              <Collection items={offered}>{Option}</Collection>
              {hasMore && <ListBoxLoadMoreItem isLoading={isLoadingMore} onLoadMore={loadMore} />}
            </ListBox>
          </div>
        )}
      </Autocomplete>
    </div>
  );
}

function Option({ id, username, profile }: UserRecord) {
  const { displayName, avatarUrl } = profile;
  return (
    <ListBoxItem id={id} textValue={displayName} className={styles.option ?? ''}>
      <Avatar id={id} name={displayName} url={avatarUrl} />
      <span className={styles.names}>
        <bdi className={styles.name}>{displayName}</bdi>
        <bdi className={styles.username}>@{username}</bdi>
      </span>
      <Check size={20} aria-hidden className={styles.check} />
    </ListBoxItem>
  );
}
