import { useStore } from '@confab/client/react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../ui/failure.tsx';
import { More } from '../ui/more.tsx';
import type { Listing } from './listing.ts';
import { NewPosts } from './new-posts.tsx';
import { PostCard } from './post-card.tsx';
import { articlesIn, useFocusAfterRemoval } from './use-focus-after-removal.ts';
import styles from './post-list.module.css';

interface Props {
  readonly listing: Listing;
  /** In the place of posts where there are none. */
  readonly empty: ReactNode;
}

/** Posts from the newest on: more as one reads on, and new ones when one asks for them. */
export function PostList({ listing, empty }: Props) {
  const t = useTranslations('posts');
  const { ids, older, failure, waiting, skipped } = useStore(listing);
  const feed = useRef<HTMLDivElement>(null);
  const focusInsteadOf = useFocusAfterRemoval(feed, ids);
  const size = older === 'none' ? skipped + ids.length : -1;

  if (ids.length === 0 && failure) {
    return <FailureNotice failure={failure} onRetry={() => void listing.loadOlder()} />;
  }
  return (
    <>
      <NewPosts
        count={waiting}
        isBeyond={skipped > 0}
        onShow={async () => {
          await listing.showNewest();
          feed.current?.closest('[data-scroller]')?.scrollTo({ top: 0 });
          articlesIn(feed.current)[0]?.focus({ preventScroll: true });
        }}
      />
      <div
        ref={feed}
        role="feed"
        aria-label={t('title')}
        aria-busy={older === 'loading'}
        className={styles.feed}
        onKeyDown={goByPage}
      >
        {ids.map((id, index) => (
          <PostCard
            key={id}
            id={id}
            position={skipped + index + 1}
            size={size}
            onGone={() => {
              focusInsteadOf(index);
              listing.removed(id);
            }}
          />
        ))}
      </div>
      {older === 'none' ? (
        ids.length === 0 && empty
      ) : (
        <More
          isLoading={older === 'loading'}
          failure={failure}
          onMore={() => void listing.loadOlder()}
        />
      )}
    </>
  );
}

/** From post to post by Page Down and Page Up, as in every feed. */
function goByPage(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if ((key !== 'PageDown' && key !== 'PageUp') || !(target instanceof HTMLElement)) return;
  if (target instanceof HTMLTextAreaElement) return;
  const articles = articlesIn(currentTarget);
  const present = articles.findIndex((article) => article.contains(target));
  const next = articles[present + (key === 'PageDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
