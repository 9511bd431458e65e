import { Link } from '@tanstack/react-router';
import { MessageCircle } from '../ui/later-icons.tsx';
import { useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Attachments } from '../media/attachments.tsx';
import { POST_ROOM } from '../media/layout.ts';
import { shownOf } from '../media/shown.ts';
import { Button } from '../ui/button.tsx';
import { Byline } from './byline.tsx';
import { Comments } from './comments.tsx';
import { EditPost } from './edit-post.tsx';
import { FoldedText } from './folded-text.tsx';
import { PostActions } from './post-actions.tsx';
import { usePost } from './use-post.ts';
import styles from './post-card.module.css';

interface Props {
  readonly id: string;
  /** Its place in a feed, and how many there are, or -1 where nobody knows. */
  readonly position?: number;
  readonly size?: number;
  /** Whether it is what one has come for: its comments are there at once, and its text is whole. */
  readonly isAlone?: boolean;
  readonly onGone: () => void;
}

/** A post, what its author can do with it, and its comments when one asks for them. */
export function PostCard({ id, position, size, isAlone = false, onGone }: Props) {
  const t = useTranslations('posts');
  const post = usePost(id);
  const [isEditing, setEditing] = useState(false);
  const [isOpen, setOpen] = useState(isAlone);
  const card = useRef<HTMLElement>(null);
  const bylineId = useId();
  const commentsId = useId();
  if (!post) return null;

  const stopEditing = () => {
    setEditing(false);
    card.current?.focus();
  };
  return (
    <article
      ref={card}
      tabIndex={isAlone ? -1 : 0}
      aria-labelledby={bylineId}
      aria-posinset={position}
      aria-setsize={size}
      className={styles.card}
    >
      <header className={styles.header}>
        <Byline
          id={bylineId}
          author={post.author}
          createdAt={post.createdAt}
          isEdited={post.editedAt !== null}
          timeLink={(time) => (
            <Link to="/posts/$id" params={{ id }} className={styles.quietLink}>
              {time}
            </Link>
          )}
        />
        <PostActions post={post} onEdit={() => setEditing(true)} onGone={onGone} />
      </header>
      {isEditing ? (
        <EditPost post={post} onDone={stopEditing} />
      ) : (
        post.text && <FoldedText text={post.text} isWhole={isAlone} />
      )}
      {post.attachments.length > 0 && (
        <Attachments files={post.attachments.map(shownOf)} room={POST_ROOM} />
      )}
      <footer className={styles.footer}>
        <Button
          size="small"
          kind="quiet"
          aria-expanded={isOpen}
          aria-controls={isOpen ? commentsId : undefined}
          onPress={() => setOpen(!isOpen)}
        >
          <MessageCircle size={17} aria-hidden />
          {t('comments', { count: countOf(post.commentCount) })}
        </Button>
      </footer>
      {isOpen && <Comments id={commentsId} post={post} />}
    </article>
  );
}

/** The server counts no further. */
const MOST_COUNTED = 1_000;

const countOf = (count: number): string =>
  count < MOST_COUNTED ? String(count) : `${MOST_COUNTED}+`;
