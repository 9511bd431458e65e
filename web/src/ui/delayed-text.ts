import { useEffect, useState } from 'react';

const DELAY_MS = 200;

/** What stands in a field, and is written elsewhere once nobody has typed for a moment; what is changed there shows here. */
export function useDelayedText(
  written: string,
  write: (text: string) => void,
): [text: string, setText: (text: string) => void] {
  const [field, setField] = useState({ text: written, expected: written, seen: written });
  if (field.seen !== written) {
    const isOurs = written === field.expected;
    const text = isOurs ? field.text : written;
    setField({ text, expected: written, seen: written });
  }

  const { text, expected } = field;
  useEffect(() => {
    if (text === expected) return;
    const timer = setTimeout(() => {
      setField((field) => ({ ...field, expected: text }));
      write(text);
    }, DELAY_MS);
    return () => clearTimeout(timer);
  }, [text, expected, write]);

  return [text, (text) => setField((field) => ({ ...field, text }))];
}
