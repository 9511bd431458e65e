import type { Language } from '../app/language.ts';
import type english from '../../messages/en/sign-in.json';

type Key = keyof typeof english;
type Values = Readonly<Record<string, string>>;
export type Text = (key: Key, values?: Values) => string;

const catalogues: Record<Language, () => Promise<{ readonly default: typeof english }>> = {
  en: () => import('../../messages/en/sign-in.json'),
  de: () => import('../../messages/de/sign-in.json'),
};

/** The page's own words: it has no plurals, and needs no library for them. */
export async function loadTexts(language: Language): Promise<Text> {
  const { default: messages } = await catalogues[language]();
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
