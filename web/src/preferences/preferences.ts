/** What there is to choose from; the first of each holds until somebody chooses. */
export const CHOICES = {
  scheme: ['system', 'light', 'dark'],
  lightTheme: ['light', 'light-warm'],
  darkTheme: ['dark', 'dark-blue', 'dark-purple'],
  background: ['default', 'midnight', 'forest', 'plum', 'slate', 'sand', 'mint', 'sky', 'blush'],
  textSize: ['usual', 'small', 'large', 'largest'],
  motion: ['system', 'reduced'],
  language: ['browser', 'en', 'de'],
  /** Whether a message that arrives is heard. */
  sound: [true, false],
  /** Whether it is shown by the system while nobody looks; the browser has to permit it, too. */
  notifications: [false, true],
  /** Whether it is shown with what it says. */
  preview: [true, false],
  /** Whether the window's title and icon count what is unread. */
  badge: [true, false],
} as const;

type Choices = typeof CHOICES;

/** How somebody wants the app on this device. */
export type Preferences = { readonly [Name in keyof Choices]: Choices[Name][number] };

export interface PreferencesStore {
  get(): Preferences;
  /** Tells of each change until the returned function is called. */
  subscribe(listener: () => void): () => void;
  change(part: Partial<Preferences>): void;
}

const KEY = 'preferences';

/** Kept in this browser, and followed by all its tabs; where nothing can be kept, good for this page. */
export function openPreferences(): PreferencesStore {
  const listeners = new Set<() => void>();
  let current = readPreferences();

  function set(next: Preferences): void {
    current = next;
    for (const listener of [...listeners]) listener();
  }

  addEventListener('storage', ({ key }) => {
    // Null where another tab has cleared everything.
    if (key === KEY || key === null) set(readPreferences());
  });

  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change(part) {
      set({ ...current, ...part });
      write(JSON.stringify(current));
    },
  };
}

/** As they were kept last. */
export const readPreferences = (): Preferences => parsePreferences(read());

/** Takes what there is to choose, and leaves what another version has kept. */
export function parsePreferences(text: string | null): Preferences {
  const kept = parse(text);
  const chosen = Object.entries(CHOICES).map(([name, choices]) => {
    const values: readonly unknown[] = choices;
    return [name, values.includes(kept[name]) ? kept[name] : values[0]];
  });
  // Each of them is one of its choices.
  return Object.fromEntries(chosen) as Preferences;
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return Object(kept) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

/** A browser that keeps nothing for this site throws at the mere mention of its storage. */
function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    return;
  }
}
