import { LinkifyIt } from 'linkify-it';

const MAX_LINKS = 3;
/** Longer ones are none that people write. */
const MAX_URL_LENGTH = 2_048;
const LINK = /https?:\/\//i;

/** What the web app shows as links is found the same way. */
const links = new LinkifyIt();

/** Whether a look at its links may find any. */
export const hasLinks = (text: string): boolean => LINK.test(text);

/** Those of its links that are shown with what is there, as addresses, in their order, each once. */
export function linksIn(text: string): readonly string[] {
  if (!hasLinks(text)) return [];
  const urls = (links.match(text) ?? [])
    .filter(({ schema }) => /^https?:$/i.test(schema))
    .map(({ url }) => (URL.canParse(url) ? new URL(url).href : ''))
    .filter((url) => url !== '' && url.length <= MAX_URL_LENGTH);
  return [...new Set(urls)].slice(0, MAX_LINKS);
}
