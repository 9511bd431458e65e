import { memo, type ReactNode, Suspense } from 'react';
import { lazily } from './lazily.ts';
import type { Named } from './mentions.ts';
import styles from './rich-text.module.css';
import { mayHoldLinks, type Token, tokensOf } from './tokens.ts';

interface WordsProps {
  readonly text: string;
  /** The whole text, where it has mentions. */
  readonly named?: Named | undefined;
}

const Plain = ({ text }: WordsProps) => text;
/** Where it cannot be had, as without a network, links are text. */
const load = () => import('./linked-text.tsx').catch(() => ({ LinkedText: Plain }));
const LinkedText = lazily<'LinkedText', WordsProps>(load, 'LinkedText');

/** What somebody wrote, as elements: nothing in it is ever read as HTML. */
export const RichText = memo(function RichText({ text, named }: WordsProps) {
  return (
    <div dir="auto" className={styles.text}>
      {tokensOf(text).map((token, index) => elementOf(token, index, named))}
    </div>
  );
});

function elementOf({ kind, text }: Token, index: number, named: Named | undefined): ReactNode {
  switch (kind) {
    case 'text':
      return <Words key={index} text={text} named={named} />;
    case 'bold':
      return (
        <strong key={index}>
          <Words text={text} named={named} />
        </strong>
      );
    case 'code':
      return (
        <code key={index} className={styles.code}>
          {text}
        </code>
      );
    case 'block':
      return (
        // Wider than there is room it can be moved, also by the keyboard.
        <pre key={index} tabIndex={0} className={styles.block}>
          <code>{text}</code>
        </pre>
      );
  }
}

/** The first text with a link brings what finds them, and is a text until then. */
function Words({ text, named }: WordsProps) {
  if (!mayHoldLinks(text)) return text;
  return (
    <Suspense fallback={text}>
      <LinkedText text={text} named={named} />
    </Suspense>
  );
}
