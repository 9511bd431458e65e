import { withLinks } from './links.ts';
import type { Named } from './mentions.ts';
import { NamingText } from './naming-text.tsx';

interface Props {
  readonly text: string;
  readonly named?: Named | undefined;
}

/** A text whose links lead there, in a window of their own that knows nothing of this one. */
export const LinkedText = ({ text, named }: Props) =>
  withLinks(text).map(({ text, href }, index) => {
    if (href === null) return named ? <NamingText key={index} text={text} named={named} /> : text;
    return (
      <a key={index} href={href} target="_blank" rel="noopener noreferrer nofollow">
        {text}
      </a>
    );
  });
