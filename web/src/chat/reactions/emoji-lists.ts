import { type Emoji, readEmoji } from './emoji.ts';

const english = () => import('./emoji/en.txt?raw');
const LISTS: Readonly<Record<string, () => Promise<{ readonly default: string }>>> = {
  en: english,
  de: () => import('./emoji/de.txt?raw'),
};

const loaded = new Map<string, Promise<readonly Emoji[]>>();

/** By the language of a locale; the same list while the page lasts. None where it cannot be had now. */
export function loadEmoji(locale: string): Promise<readonly Emoji[]> {
  const language = locale.split('-')[0] ?? '';
  const known = loaded.get(language);
  if (known) return known;
  const load = LISTS[language] ?? english;
  const list = load().then(
    (file) => readEmoji(file.default),
    () => {
      loaded.delete(language);
      return [];
    },
  );
  loaded.set(language, list);
  return list;
}
