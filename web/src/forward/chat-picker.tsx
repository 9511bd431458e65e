import { type ChatItem, useChats } from '@confab/client/react';
import { useState } from 'react';
import {
  Autocomplete,
  Collection,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  type Selection,
} from 'react-aria-components';
import { useFormatter, useTranslations } from 'use-intl';
import { chosen as named, type ListedChat } from '../chats/chats.tsx';
import { pictureOf } from '../media/chat-picture.ts';
import people from '../people/people-picker.module.css';
import { Avatar } from '../ui/avatar.tsx';
import { Check } from '../ui/icons.tsx';
import { More } from '../ui/more.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useChatTitle } from '../wording/wording.ts';
import styles from './forward.module.css';

interface Props {
  readonly chosen: readonly ChatItem[];
  /** How many there may be. */
  readonly most: number;
  readonly onChange: (chosen: readonly ChatItem[]) => void;
}

/** Finds chats of the list by what they are called, and chooses some of them. */
export function ChatPicker({ chosen, most, onChange }: Props) {
  const t = useTranslations('forward');
  const titleOf = useChatTitle();
  const [query, setQuery] = useState('');
  const { chats, more, failure, loadMore } = useChats();
  const isFull = chosen.length >= most;
  const ids = chosen.map(({ id }) => id);
  const listed = chats.map((chat) => ({ id: chat.id, chat, title: titleOf(chat) }));
  const offered = named(listed, { query, isUnreadOnly: false, openId: undefined });

  function select(selection: Selection): void {
    if (selection === 'all') return;
    const known = new Map([...chats, ...chosen].map((chat) => [chat.id, chat]));
    onChange([...selection].flatMap((id) => known.get(String(id)) ?? []));
  }

  return (
    <div className={styles.picker}>
      <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst>
        <SearchField label={t('find')} autoFocus />
        <Chosen titles={chosen.map(titleOf)} isFull={isFull} />
        {/* What scrolls is reached by the Tab key in Chromium and Firefox by itself; in Safari only so. */}
        <div role="group" aria-label={t('chats')} tabIndex={0} className={people.results}>
          <ListBox
            aria-label={t('chats')}
            selectionMode="multiple"
            selectedKeys={ids}
            disabledKeys={isFull ? offered.map(idOf).filter((id) => !ids.includes(id)) : []}
            onSelectionChange={select}
            escapeKeyBehavior="none"
            className={people.list ?? ''}
            renderEmptyState={() => (
              <p className={people.nobody}>{t(more === 'none' ? 'none' : 'searching')}</p>
            )}
          >
            <Collection items={offered}>{Option}</Collection>
            {(more === 'more' || more === 'loading') && (
              <ListBoxLoadMoreItem
                isLoading={more === 'loading'}
                onLoadMore={() => void loadMore()}
              />
            )}
          </ListBox>
          {more === 'failed' && (
            <More isLoading={false} failure={failure} onMore={() => void loadMore()} />
          )}
        </div>
      </Autocomplete>
    </div>
  );
}

const idOf = ({ chat }: ListedChat): string => chat.id;

/** They stay chosen while others are looked for. */
function Chosen({ titles, isFull }: { titles: readonly string[]; isFull: boolean }) {
  const t = useTranslations('forward');
  const format = useFormatter();
  return (
    <p role="status" dir="auto" className={styles.chosen}>
      {titles.length > 0 && t('chosen', { names: format.list(titles) })} {isFull && t('most')}
    </p>
  );
}

function Option({ chat, title }: ListedChat) {
  const { id, peer } = chat;
  return (
    <ListBoxItem id={id} textValue={title} className={people.option ?? ''}>
      <Avatar id={peer?.id ?? id} name={title} url={pictureOf(chat)} />
      <span className={people.names}>
        <bdi className={people.name}>{title}</bdi>
      </span>
      <Check size={20} aria-hidden className={people.check} />
    </ListBoxItem>
  );
}
