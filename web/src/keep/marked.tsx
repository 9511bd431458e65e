import styles from './find.module.css';
import type { FoundMessage } from './use-found.ts';

/** So much of a long text stands before the first place. */
const BEFORE = 60;

/** A text from about the first place on where it has what was looked for, with those places marked. */
export function Marked({ node: { text }, highlights }: FoundMessage) {
  const whole = text ?? '';
  const from = beginningOf(whole, highlights[0]?.start ?? 0);
  const parts = [];
  let at = from;
  for (const { start, length } of highlights) {
    parts.push(
      whole.slice(at, start),
      <mark key={start} className={styles.mark}>
        {whole.slice(start, start + length)}
      </mark>,
    );
    at = start + length;
  }
  return (
    <>
      {from > 0 && '…'}
      {parts}
      {whole.slice(at)}
    </>
  );
}

/** Where a word begins, if there are any. */
function beginningOf(text: string, first: number): number {
  if (first <= BEFORE) return 0;
  const space = text.indexOf(' ', first - BEFORE);
  return space >= 0 && space < first ? space + 1 : first;
}
