import { useStore } from '@confab/client/react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { FailureLine, FailureNotice } from '../ui/failure.tsx';
import { CommentRow } from './comment-row.tsx';
import type { PostFieldsFragment } from './gql/posts.ts';
import { NewComment } from './new-comment.tsx';
import { useComments } from './use-comments.ts';
import { useFocusAfterRemoval } from './use-focus-after-removal.ts';
import styles from './comments.module.css';

interface Props {
  readonly id: string;
  readonly post: PostFieldsFragment;
}

/** What others say about a post, the newest last, and where one says something oneself. */
export function Comments({ id, post }: Props) {
  const t = useTranslations('posts');
  const listing = useComments(post.id);
  const { ids, older, failure, skipped } = useStore(listing);
  const list = useRef<HTMLUListElement>(null);
  const focusInsteadOf = useFocusAfterRemoval(list, ids);
  const isLoading = older === 'loading';
  const mayBeEmpty = ids.length === 0;

  if (mayBeEmpty && failure) {
    const isGone = failure.code === 'NOT_FOUND';
    const retry = isGone ? {} : { onRetry: () => void listing.loadOlder() };
    return (
      <section id={id} aria-label={t('commentList')} className={styles.comments}>
        <FailureNotice failure={failure} {...retry} />
      </section>
    );
  }
  return (
    <section
      id={id}
      aria-label={t('commentList')}
      aria-busy={isLoading}
      className={styles.comments}
    >
      {(older !== 'none' || isLoading) && (
        <div className={styles.earlier}>
          <FailureLine failure={failure} />
          <Button
            size="small"
            kind="quiet"
            isPending={isLoading}
            onPress={() => void listing.loadOlder()}
          >
            {isLoading ? t('loading') : t('earlier')}
          </Button>
        </div>
      )}
      {older === 'none' && mayBeEmpty && <p className={styles.empty}>{t('noComments')}</p>}
      <ul ref={list} className={styles.list}>
        {ids.toReversed().map((commentId, index) => (
          <CommentRow
            key={commentId}
            id={commentId}
            post={post}
            onGone={() => {
              focusInsteadOf(index);
              listing.removed(commentId);
            }}
          />
        ))}
      </ul>
      {skipped > 0 && (
        <Button
          size="small"
          kind="quiet"
          onPress={() => void listing.showNewest().catch(() => undefined)}
        >
          {t('newestComments')}
        </Button>
      )}
      <NewComment postId={post.id} onAdded={listing.added} />
    </section>
  );
}
