import type { ConfabError } from '@confab/client';
import { confabErrorOf } from '@confab/client/apollo';
import { useLive } from '@confab/client/react';
import { useState } from 'react';
import { type Edit, useComposing } from './composing.tsx';
import type { Written } from './written.ts';

interface Editing {
  readonly target: Edit;
  readonly text: string;
  readonly isSaving: boolean;
  readonly failure: ConfabError | null;
}

/** Another text for a message that was sent; null while none is being edited. */
export function useEditing(): Written | null {
  const live = useLive();
  const { target, end } = useComposing();
  const [last, setLast] = useState<Editing | null>(null);
  if (!live || target?.kind !== 'edit') return null;
  const editing = last?.target === target ? last : beginningOf(target);
  const { text, isSaving, failure } = editing;

  const save = async (): Promise<void> => {
    const next = text.trim();
    if (next === target.text) return end(target);
    setLast({ ...editing, isSaving: true, failure: null });
    try {
      await live.editMessage(target.messageId, next);
      end(target);
    } catch (error) {
      setLast({ ...editing, failure: confabErrorOf(error) });
    }
  };
  return {
    text,
    hasFiles: false,
    isSaving,
    failure,
    write: (next) => setLast({ ...editing, text: next, failure: null }),
    finish: () => void save(),
  };
}

const beginningOf = (target: Edit): Editing => ({
  target,
  text: target.text,
  isSaving: false,
  failure: null,
});
