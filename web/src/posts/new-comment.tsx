import { useMutation } from '@apollo/client/react';
import { useDraft } from '@confab/client/react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { AddCommentDocument } from './gql/comments.ts';
import { COMMENT_LIMIT } from './limits.ts';
import { TextForm } from './text-form.tsx';
import { useKeyedText } from './use-keyed-text.ts';

interface Props {
  readonly postId: string;
  readonly onAdded: (commentId: string) => void;
}

/** Where a comment is written; what is not sent yet outlives a reload. */
export function NewComment({ postId, onAdded }: Props) {
  const t = useTranslations('posts');
  const [text, setText] = useDraft(postId);
  const { keyOf, made } = useKeyedText();
  const input = useRef<HTMLTextAreaElement>(null);
  const [add] = useMutation(AddCommentDocument);
  const { run, isRunning, failure } = useAction(async () => {
    const { data } = await add({
      variables: { input: { postId, text, clientCommentId: keyOf(text) } },
    });
    if (!data) return;
    made();
    setText('');
    input.current?.focus();
    onAdded(data.addComment.comment.id);
  });

  return (
    <TextForm
      label={t('comment')}
      submit={t('sendComment')}
      text={text}
      limit={COMMENT_LIMIT}
      isSending={isRunning}
      failure={failure}
      onText={setText}
      onSubmit={() => void run()}
      inputRef={input}
    />
  );
}
