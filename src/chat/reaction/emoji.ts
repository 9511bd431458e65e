import { invalid } from '../../errors.ts';

/** Longer than any: two people kissing, each with a skin tone, take 15. */
const MAX_LENGTH = 32;

const RECOMMENDED = /^\p{RGI_Emoji}$/v;
const SELECTORS = /\uFE0F/gu;
/** What is shown as text unless it is told otherwise, by a selector or a skin tone. */
const SHOWN_AS_TEXT = /[\p{Emoji}--\p{Emoji_Presentation}](?!\p{Emoji_Modifier})/gv;

/** One that Unicode recommends, with the selectors that belong to it: keyboards leave them out. */
export function parseEmoji(path: string, text: string): string {
  const bare = text.length > MAX_LENGTH ? '' : text.replace(SELECTORS, '');
  const emoji = bare.replace(SHOWN_AS_TEXT, '$&\uFE0F');
  if (!RECOMMENDED.test(emoji)) throw invalid(path, 'Must be one emoji', 'MALFORMED');
  return emoji;
}
