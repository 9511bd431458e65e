import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Part } from './words.ts';

/** Whether what is said in this part is there: it is loaded by those who look. */
export function useWords(part: Part): boolean {
  const { words } = useRouter().options.context;
  const [isThere, setThere] = useState(() => part in words.get().messages);
  useEffect(() => {
    words.need(part).then(
      () => setThere(true),
      () => undefined,
    );
  }, [words, part]);
  return isThere;
}
