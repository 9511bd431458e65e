import { useQuery } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Column } from '../ui/column.tsx';
import { FailureLine, FailureNotice } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useChatTitle } from '../wording/wording.ts';
import { SavedMessagesDocument, type SavedMessagesQuery } from './gql/saved.ts';
import { Bookmark, BookmarkX } from './icons.tsx';
import styles from './keep.module.css';
import { KeptItem } from './kept-list.tsx';
import { useSaving } from './use-saving.ts';

const PAGE_SIZE = 30;

/** What the viewer has saved, wherever it stands. */
export function Saved() {
  const t = useTranslations('keep.saved');
  return (
    <Column>
      <Heading>{t('title')}</Heading>
      <List />
    </Column>
  );
}

function List() {
  const t = useTranslations('keep.saved');
  const titleOf = useChatTitle();
  const setSaved = useSaving();
  /** Those that were taken out since the list was read. */
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch, fetchMore } = useQuery(SavedMessagesDocument, {
    variables: { first: PAGE_SIZE },
    // It changes by what is saved and deleted anywhere.
    fetchPolicy: 'no-cache',
  });
  const saved = data?.me?.savedMessages;
  const more = useAction(() =>
    fetchMore({ variables: { after: saved?.pageInfo.endCursor ?? null }, updateQuery: joined }),
  );
  if (!saved) {
    if (!error) return <Spinner />;
    return <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />;
  }
  const messages = saved.nodes.filter(({ id }) => !gone.has(id));
  if (messages.length === 0 && !saved.pageInfo.hasNextPage) {
    return (
      <Notice icon={<Bookmark size={26} />} title={t('none')}>
        {t('hint')}
      </Notice>
    );
  }

  async function unsave(id: string): Promise<void> {
    if (await setSaved(id, false)) setGone((before) => new Set(before).add(id));
  }

  return (
    <>
      <ul aria-label={t('title')} className={styles.list}>
        {messages.map((message) => (
          <KeptItem
            key={message.id}
            message={message}
            chatId={message.chat.id}
            about={titleOf(message.chat)}
          >
            <IconButton label={t('unsave')} onPress={() => void unsave(message.id)}>
              <BookmarkX size={18} aria-hidden />
            </IconButton>
          </KeptItem>
        ))}
      </ul>
      <FailureLine failure={more.failure} />
      {saved.pageInfo.hasNextPage && (
        <div>
          <Button isPending={more.isRunning} onPress={() => void more.run()}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}

function joined(
  before: SavedMessagesQuery,
  { fetchMoreResult }: { fetchMoreResult: SavedMessagesQuery },
): SavedMessagesQuery {
  const next = fetchMoreResult.me?.savedMessages;
  if (!before.me || !next) return before;
  const nodes = [...before.me.savedMessages.nodes, ...next.nodes];
  return { ...before, me: { ...before.me, savedMessages: { ...next, nodes } } };
}
