import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { EditText } from './edit-text.tsx';
import { EditPostDocument, type PostFieldsFragment } from './gql/posts.ts';
import { POST_LIMIT } from './limits.ts';

interface Props {
  readonly post: PostFieldsFragment;
  readonly onDone: () => void;
}

export function EditPost({ post, onDone }: Props) {
  const t = useTranslations('posts');
  const [edit] = useMutation(EditPostDocument);
  return (
    <EditText
      label={t('editPost')}
      text={post.text}
      limit={POST_LIMIT}
      mayBeEmpty={post.attachments.length > 0}
      save={(text) => edit({ variables: { input: { postId: post.id, text } } })}
      onDone={onDone}
    />
  );
}
