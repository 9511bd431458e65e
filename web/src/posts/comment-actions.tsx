import { useMutation } from '@apollo/client/react';
import { useSession } from '@confab/client/react';
import { Ellipsis } from '../ui/icons.tsx';
import { Pencil, Trash2 } from '../ui/later-icons.tsx';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Confirm } from '../ui/confirm.tsx';
import { Menu, type MenuAction } from '../ui/menu.tsx';
import { useToast } from '../ui/toast.tsx';
import { unlessGone } from './unless-gone.ts';
import { type CommentFieldsFragment, DeleteCommentDocument } from './gql/comments.ts';
import type { PostFieldsFragment } from './gql/posts.ts';
import styles from './actions.module.css';

interface Props {
  readonly comment: CommentFieldsFragment;
  readonly post: PostFieldsFragment;
  readonly onEdit: () => void;
  readonly onGone: () => void;
}

/** What its author, and the author of the post, can do with a comment. */
export function CommentActions({ comment, post, onEdit, onGone }: Props) {
  const t = useTranslations('posts');
  const say = useToast();
  const viewerId = useSession().viewer?.user.id;
  const [isAsking, setAsking] = useState(false);
  const [remove] = useMutation(DeleteCommentDocument);
  const isOwn = comment.author.id === viewerId;
  if (!isOwn && post.author.id !== viewerId) return null;

  async function deleteComment(): Promise<void> {
    await remove({ variables: { input: { commentId: comment.id } } }).catch(unlessGone);
    say(t('commentDeleted'));
    onGone();
  }

  const actions: MenuAction[] = [
    {
      label: t('delete'),
      icon: <Trash2 size={18} />,
      isDangerous: true,
      onAction: () => setAsking(true),
    },
  ];
  if (isOwn) actions.unshift({ label: t('edit'), icon: <Pencil size={18} />, onAction: onEdit });
  return (
    <>
      <Menu
        label={t('commentActions')}
        face={<Ellipsis size={18} />}
        className={styles.more}
        actions={actions}
      />
      {isAsking && (
        <Confirm
          title={t('deleteComment')}
          action={t('delete')}
          isDangerous
          onConfirm={deleteComment}
          onClose={() => setAsking(false)}
        >
          <p>{t('deleteCommentAlso')}</p>
        </Confirm>
      )}
    </>
  );
}
