import { useFragment } from '@apollo/client/react';
import { useId, useRef, useState } from 'react';
import { RichText } from '../ui/rich-text.tsx';
import { Byline } from './byline.tsx';
import { CommentActions } from './comment-actions.tsx';
import { EditComment } from './edit-comment.tsx';
import { CommentFieldsFragmentDocument } from './gql/comments.ts';
import type { PostFieldsFragment } from './gql/posts.ts';
import styles from './comments.module.css';

interface Props {
  readonly id: string;
  /** What it stands under. */
  readonly post: PostFieldsFragment;
  readonly onGone: () => void;
}

export function CommentRow({ id, post, onGone }: Props) {
  const { data: comment, dataState } = useFragment({
    fragment: CommentFieldsFragmentDocument,
    fragmentName: 'CommentFields',
    from: { __typename: 'Comment', id },
  });
  const [isEditing, setEditing] = useState(false);
  const row = useRef<HTMLElement>(null);
  const bylineId = useId();
  if (dataState !== 'complete') return null;

  const stopEditing = () => {
    setEditing(false);
    row.current?.focus();
  };
  return (
    <li>
      <article ref={row} tabIndex={-1} aria-labelledby={bylineId} className={styles.comment}>
        <header className={styles.header}>
          <Byline
            id={bylineId}
            author={comment.author}
            createdAt={comment.createdAt}
            isEdited={comment.editedAt !== null}
            size="small"
          />
          <CommentActions
            comment={comment}
            post={post}
            onEdit={() => setEditing(true)}
            onGone={onGone}
          />
        </header>
        <div className={styles.text}>
          {isEditing ? (
            <EditComment comment={comment} onDone={stopEditing} />
          ) : (
            <RichText text={comment.text} />
          )}
        </div>
      </article>
    </li>
  );
}
