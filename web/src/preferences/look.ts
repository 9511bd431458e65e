import { type Preferences, type PreferencesStore } from './preferences.ts';

const darkness = () => matchMedia('(prefers-color-scheme: dark)');

/** Has the page look as it is preferred; `themes.css` goes by these attributes. */
export function showLook(preferences: Preferences): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = themeOf(preferences);
  dataset['background'] = preferences.background;
  dataset['textSize'] = preferences.textSize;
  dataset['motion'] = preferences.motion;
}

function themeOf({ scheme, lightTheme, darkTheme }: Preferences): string {
  const isDark = scheme === 'system' ? darkness().matches : scheme === 'dark';
  return isDark ? darkTheme : lightTheme;
}

/** Shows each change at once, the system's own from day to night among them. */
export function followLook(preferences: PreferencesStore): void {
  const show = () => {
    showLook(preferences.get());
    tintBrowser();
  };
  preferences.subscribe(show);
  darkness().addEventListener('change', show);
  show();
}

/** What of the browser stands around the page, on a phone. */
function tintBrowser(): void {
  const { backgroundColor } = getComputedStyle(document.documentElement);
  for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
    meta.setAttribute('content', backgroundColor);
  }
}
