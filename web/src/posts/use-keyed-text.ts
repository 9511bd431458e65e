import { randomId } from '@confab/client';
import { useRef } from 'react';

/** The same key for the same text: whoever tries again makes one thing, though the first try may have succeeded unseen. */
export function useKeyedText() {
  const last = useRef<{ readonly text: string; readonly key: string } | null>(null);
  return {
    keyOf(text: string): string {
      if (last.current?.text !== text) last.current = { text, key: randomId() };
      return last.current.key;
    },
    /** It is made: the same text is another one from now on. */
    made: () => void (last.current = null),
  };
}
