/** A piece of a text, as it is to be seen; links may be in what is bold, and in what is neither. */
export interface Token {
  readonly kind: 'text' | 'bold' | 'code' | 'block';
  readonly text: string;
}

/** Fenced first: within it nothing else counts. A fence begins and ends a line. */
const CODE = /^```[\w+#.-]*\n([\s\S]*?)\n?^```$\n?|(`{1,3})([^`\n]+)\2/gm;

/** Between stars that touch it, and touch no word: `2*3*4` is no bold. */
const BOLD = /(?<![^\s([{"'“‘«])(\*\*?)(?=[^\s*])(.*?[^\s*])\1(?![\p{L}\p{N}*/])/gu;

/** What somebody wrote, in pieces; whatever is no mark-up here is text. */
export function tokensOf(text: string): Token[] {
  return split(text, CODE, inline, ([, block, , code]) =>
    block === undefined ? { kind: 'code', text: code ?? '' } : { kind: 'block', text: block },
  );
}

const inline = (text: string): Token[] =>
  split(text, BOLD, plain, ([, , inner = '']) => ({ kind: 'bold', text: inner }));

const plain = (text: string): Token[] => [{ kind: 'text', text }];

/** What a pattern finds as one token each, and what lies between by other means. */
function split(
  text: string,
  pattern: RegExp,
  between: (text: string) => Token[],
  tokenOf: (match: RegExpExecArray) => Token,
): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) tokens.push(...between(text.slice(end, match.index)));
    tokens.push(tokenOf(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push(...between(text.slice(end)));
  return tokens;
}

/** Whether it is worth a closer look. */
export const mayHoldLinks = (text: string): boolean => /:\/\/|mailto:|@/i.test(text);
