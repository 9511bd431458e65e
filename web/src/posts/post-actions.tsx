import { useMutation } from '@apollo/client/react';
import { useSession } from '@confab/client/react';
import { Ellipsis } from '../ui/icons.tsx';
import { Link2, Pencil, Trash2 } from '../ui/later-icons.tsx';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Confirm } from '../ui/confirm.tsx';
import { Menu, type MenuAction } from '../ui/menu.tsx';
import { useToast } from '../ui/toast.tsx';
import { unlessGone } from './unless-gone.ts';
import { DeletePostDocument, type PostFieldsFragment } from './gql/posts.ts';
import styles from './actions.module.css';

interface Props {
  readonly post: PostFieldsFragment;
  readonly onEdit: () => void;
  readonly onGone: () => void;
}

/** What can be done with a post: the button "Post actions", and its menu. */
export function PostActions({ post, onEdit, onGone }: Props) {
  const t = useTranslations('posts');
  const say = useToast();
  const isOwn = useSession().viewer?.user.id === post.author.id;
  const [isAsking, setAsking] = useState(false);
  const [remove] = useMutation(DeletePostDocument);

  async function deletePost(): Promise<void> {
    await remove({ variables: { input: { postId: post.id } } }).catch(unlessGone);
    say(t('postDeleted'));
    onGone();
  }

  async function copyLink(): Promise<void> {
    await navigator.clipboard.writeText(new URL(`/posts/${post.id}`, location.href).href);
    say(t('linkCopied'));
  }

  const forAuthor: MenuAction[] = [
    { label: t('edit'), icon: <Pencil size={18} />, onAction: onEdit },
    {
      label: t('delete'),
      icon: <Trash2 size={18} />,
      isDangerous: true,
      onAction: () => setAsking(true),
    },
  ];
  return (
    <>
      <Menu
        label={t('postActions')}
        face={<Ellipsis size={20} />}
        className={styles.more}
        actions={[
          {
            label: t('copyLink'),
            icon: <Link2 size={18} />,
            onAction: () => void copyLink().catch(() => say(t('notCopied'), 'failed')),
          },
          ...(isOwn ? forAuthor : []),
        ]}
      />
      {isAsking && (
        <Confirm
          title={t('deletePost')}
          action={t('delete')}
          isDangerous
          onConfirm={deletePost}
          onClose={() => setAsking(false)}
        >
          <p>{t('deletePostAlso')}</p>
        </Confirm>
      )}
    </>
  );
}
