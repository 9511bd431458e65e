import { CHOICES, type Preferences } from '../preferences/preferences.ts';

type Preferred = Preferences['language'];
export type Language = Exclude<Preferred, 'browser'>;

const isLanguage = (tag: string): tag is Language =>
  tag !== 'browser' && CHOICES.language.some((choice) => choice === tag);

/** The one that was chosen, or else the first of the browser's that there is. */
export function languageOf(preferred: Preferred, ofBrowser: readonly string[]): Language {
  if (preferred !== 'browser') return preferred;
  return ofBrowser.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(isLanguage) ?? 'en';
}

/** The same as people write dates and times where the browser is. */
export const regionalOf = (language: Language, ofBrowser: readonly string[]): string =>
  ofBrowser.find((tag) => tag.split('-')[0]?.toLowerCase() === language) ?? language;

/** Tells the browser which language the page is in, and which way it is read. */
export function showLanguage(language: Language): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = 'ltr';
}
