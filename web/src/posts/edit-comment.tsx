import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { EditText } from './edit-text.tsx';
import { type CommentFieldsFragment, EditCommentDocument } from './gql/comments.ts';
import { COMMENT_LIMIT } from './limits.ts';

interface Props {
  readonly comment: CommentFieldsFragment;
  readonly onDone: () => void;
}

export function EditComment({ comment, onDone }: Props) {
  const t = useTranslations('posts');
  const [edit] = useMutation(EditCommentDocument);
  return (
    <EditText
      label={t('editComment')}
      text={comment.text}
      limit={COMMENT_LIMIT}
      save={(text) => edit({ variables: { input: { commentId: comment.id, text } } })}
      onDone={onDone}
    />
  );
}
