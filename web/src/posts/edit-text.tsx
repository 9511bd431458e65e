import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { TextForm } from './text-form.tsx';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly limit: number;
  readonly mayBeEmpty?: boolean;
  readonly save: (text: string) => Promise<unknown>;
  readonly onDone: () => void;
}

/** What somebody has written, in its place, to be written anew. */
export function EditText({ text: before, save, onDone, ...form }: Props) {
  const t = useTranslations('posts');
  const [text, setText] = useState(before);
  const { run, isRunning, failure } = useAction(async () => {
    if (text.trim() !== before) await save(text);
    onDone();
  });

  return (
    <TextForm
      {...form}
      submit={t('save')}
      text={text}
      isSending={isRunning}
      failure={failure}
      onText={setText}
      onSubmit={() => void run()}
      onCancel={onDone}
      autoFocus
    />
  );
}
