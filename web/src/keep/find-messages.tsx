import { useCallback, useState } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { ToMessage } from './to-message.tsx';
import { Button } from '../ui/button.tsx';
import { useDelayedText } from '../ui/delayed-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNotice } from '../ui/failure.tsx';
import { More } from '../ui/more.tsx';
import { fullTime } from '../ui/relative-time.ts';
import { SearchField } from '../ui/search-field.tsx';
import { useChatTitle, useNameOf } from '../wording/wording.ts';
import { EVERYTHING, FilterFields, type FindFilter, searchFilterOf } from './find-filter.tsx';
import styles from './find.module.css';
import { Marked } from './marked.tsx';
import { type FoundMessage, useFoundMessages } from './use-found.ts';

interface Props {
  /** Where the search begins; it may go on to all that the viewer is in. */
  readonly chatId: string;
  readonly onClose: () => void;
}

/** Looks for messages, and leads to where they stand. */
export function FindMessages(props: Props) {
  return useWords('keep') && <Finder {...props} />;
}

function Finder({ chatId: firstChatId, onClose }: Props) {
  const [chatId, setChatId] = useState<string | null>(firstChatId);
  const t = useTranslations('keep.find');
  const [asked, setAsked] = useState('');
  const [filter, setFilter] = useState(EVERYTHING);
  const [text, setText] = useDelayedText(
    asked,
    useCallback((typed) => setAsked(typed), []),
  );
  return (
    <Dialog isOpen title={t(chatId ? 'inChat' : 'inAll')} onClose={onClose}>
      <div className={styles.finder}>
        <SearchField label={t('field')} value={text} onChange={setText} maxLength={200} autoFocus />
        {chatId && (
          <Button kind="quiet" onPress={() => setChatId(null)}>
            {t('everywhere')}
          </Button>
        )}
        <FilterFields filter={filter} onChange={setFilter} />
        <Results query={asked.trim()} chatId={chatId} filter={filter} onClose={onClose} />
      </div>
    </Dialog>
  );
}

interface ResultsProps {
  readonly query: string;
  readonly chatId: string | null;
  readonly filter: FindFilter;
  readonly onClose: () => void;
}

function Results({ query, chatId, filter, onClose }: ResultsProps) {
  const t = useTranslations('keep.find');
  const search = useFoundMessages(query, searchFilterOf(filter, chatId));
  const { found, failure, hasMore } = search;
  if (failure && failure.code !== 'BAD_USER_INPUT') {
    return <FailureNotice failure={failure} onRetry={search.retry} />;
  }
  return (
    <>
      <p role="status" className={found.length > 0 ? 'visually-hidden' : styles.state}>
        {query === ''
          ? t('hint')
          : search.isSearching
            ? t('searching')
            : found.length > 0
              ? t(hasMore ? 'foundMore' : 'found', { count: found.length })
              : t('nothing', { text: query })}
      </p>
      {found.length > 0 && (
        <ul aria-label={t('results')} className={styles.list}>
          {found.map((message) => (
            <Result
              key={message.node.id}
              message={message}
              hasChat={chatId === null}
              onGo={onClose}
            />
          ))}
        </ul>
      )}
      {hasMore && (
        <More
          isLoading={search.isLoading}
          failure={search.moreFailure}
          onMore={() => void search.loadMore()}
        />
      )}
    </>
  );
}

interface ResultProps {
  readonly message: FoundMessage;
  readonly hasChat: boolean;
  readonly onGo: () => void;
}

function Result({ message, hasChat, onGo }: ResultProps) {
  const { seq, sender, chat, createdAt } = message.node;
  const nameOf = useNameOf();
  const titleOf = useChatTitle();
  const format = useFormatter();
  const locale = useLocale();
  const at = Date.parse(createdAt);
  return (
    <li>
      <ToMessage chatId={chat.id} seq={seq} className={styles.result} onGo={onGo}>
        <span className={styles.head}>
          <bdi className={styles.name}>{nameOf(sender)}</bdi>
          <time dateTime={createdAt} title={fullTime(at, locale)} className={styles.aside}>
            {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        </span>
        {hasChat && <bdi className={styles.aside}>{titleOf(chat)}</bdi>}
        <span dir="auto" className={styles.text}>
          <Marked {...message} />
        </span>
      </ToMessage>
    </li>
  );
}
