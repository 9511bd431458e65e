import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Hash } from '../ui/icons.tsx';
import { Plus, SearchX } from '../ui/later-icons.tsx';
import { Suspense, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Column } from '../ui/column.tsx';
import { useDelayedText } from '../ui/delayed-text.ts';
import { FailureNotice } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { lazily } from '../ui/lazily.ts';
import { More } from '../ui/more.tsx';
import { Notice } from '../ui/notice.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { RoomRow } from './room-row.tsx';
import styles from './rooms.module.css';
import { useRooms } from './use-rooms.ts';

// With the rooms: each chunk has its name in what the first page loads.
export { InvitePage } from './invite-page.tsx';

const CreateRoom = lazily(() => import('./create-room.tsx'), 'CreateRoom');

const route = getRouteApi('/rooms');

/** The directory of public rooms, and the way to a new one. */
export function Rooms() {
  const t = useTranslations('rooms');
  const { find = '' } = route.useSearch();
  const [text, setText] = useDelayedText(find, useWriteSearch());
  const [isCreating, setCreating] = useState(false);
  const create = (
    <Button kind="primary" onPress={() => setCreating(true)}>
      <Plus size={18} aria-hidden />
      {t('create')}
    </Button>
  );
  return (
    <Column>
      <Heading actions={create}>{t('title')}</Heading>
      <div className={styles.search}>
        <SearchField label={t('find')} value={text} onChange={setText} maxLength={100} />
      </div>
      <RoomList search={find.trim()} />
      <Suspense>{isCreating && <CreateRoom onClose={() => setCreating(false)} />}</Suspense>
    </Column>
  );
}

/** Going back leaves a search, and not its letters one by one. */
function useWriteSearch() {
  const router = useRouter();
  return useCallback(
    (text: string) => {
      const { pathname, search } = router.latestLocation;
      // Whoever is on the way to somewhere else is not called back.
      if (pathname !== '/rooms') return;
      void router.navigate({
        to: '/rooms',
        search: ({ find: _, ...rest }) => (text ? { ...rest, find: text } : rest),
        replace: 'find' in search,
      });
    },
    [router],
  );
}

function RoomList({ search }: { readonly search: string }) {
  const t = useTranslations('rooms');
  const directory = useRooms(search);
  const { rooms, isSearching, failure } = directory;
  if (!rooms) {
    return failure ? <FailureNotice failure={failure} onRetry={directory.retry} /> : <Skeleton />;
  }
  return (
    <>
      <p role="status" className="visually-hidden">
        {search && !isSearching && t('found', { count: rooms.length })}
      </p>
      {rooms.length === 0 && !isSearching && <NoRooms search={search} />}
      <ul aria-label={t('title')} aria-busy={isSearching} className={styles.list}>
        {rooms.map((room) => (
          <RoomRow key={room.id} room={room} />
        ))}
      </ul>
      {directory.hasMore && (
        <More
          isLoading={directory.isLoadingMore}
          failure={directory.moreFailure}
          onMore={directory.loadMore}
        />
      )}
    </>
  );
}

function NoRooms({ search }: { readonly search: string }) {
  const t = useTranslations('rooms');
  if (search) {
    return (
      <Notice icon={<SearchX size={26} />} title={t('noMatch', { search })}>
        {t('noMatchHint')}
      </Notice>
    );
  }
  return (
    <Notice icon={<Hash size={26} />} title={t('none')}>
      {t('noneHint')}
    </Notice>
  );
}

/** The shape of what is about to come. */
function Skeleton() {
  return (
    <div aria-hidden className={styles.list}>
      {Array.from({ length: 5 }, (_, index) => (
        <div key={index} className={styles.skeleton} />
      ))}
    </div>
  );
}
