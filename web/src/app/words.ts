import type { Catalogue, FirstParts, LaterParts, LoadLater } from '../../messages/en/catalogue.ts';
import { type Language, showLanguage } from './language.ts';

export type Part = keyof LaterParts;
type Parts = FirstParts & Partial<LaterParts>;

interface Loaded {
  readonly catalogue: FirstParts;
  readonly later: LoadLater;
}

const CATALOGUES: Readonly<Record<Language, () => Promise<Loaded>>> = {
  en: () => import('../../messages/en/catalogue.ts'),
  de: () => import('../../messages/de/catalogue.ts'),
};

export interface Spoken {
  readonly language: Language;
  readonly messages: Parts;
}

/** What the app says, in one language at a time. */
export interface Words {
  get(): Spoken;
  subscribe(listener: () => void): () => void;
  /** Goes over to another language, once all of it is there that the page shows. */
  speak(language: Language): Promise<void>;
  /** Waits for what a screen brings along; it is there in every language from then on. */
  need(...parts: readonly Part[]): Promise<void>;
}

export async function createWords(first: Language): Promise<Words> {
  const needed = new Set<Part>();
  const listeners = new Set<() => void>();
  let wanted = first;
  let spoken: Spoken = { language: first, messages: await load(first, needed) };
  let latest = Promise.resolve();

  function show(next: Spoken): void {
    if (next.language !== spoken.language) showLanguage(next.language);
    spoken = next;
    for (const listener of listeners) listener();
  }

  /** What has become wanted meanwhile is waited for, too. */
  function refresh(): Promise<void> {
    const language = wanted;
    const mine: Promise<void> = load(language, needed).then((messages) =>
      latest === mine ? show({ language, messages }) : latest,
    );
    latest = mine;
    return mine;
  }

  return {
    get: () => spoken,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async speak(language) {
      if (language === wanted) return;
      wanted = language;
      await refresh().catch((error: unknown) => {
        wanted = spoken.language;
        throw error;
      });
    },
    async need(...parts) {
      const missing = parts.filter((part) => !(part in spoken.messages));
      if (missing.length === 0) return;
      for (const part of missing) needed.add(part);
      await refresh();
    },
  };
}

async function load(language: Language, needed: ReadonlySet<Part>): Promise<Parts> {
  const { catalogue, later } = await CATALOGUES[language]();
  const parts = await Promise.all(
    [...needed].map(async (part) => ({ [part]: (await later[part]()).default })),
  );
  return Object.assign({}, catalogue, ...parts) as Parts;
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: Catalogue;
  }
}
