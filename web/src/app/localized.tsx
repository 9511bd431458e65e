import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'use-intl';
import { usePreferences } from '../preferences/context.tsx';
import { languageOf, regionalOf } from './language.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly children: ReactNode;
}

/** Says everything in the language that is preferred, and goes over to another one without losing what is being written. */
export function Localized({ words, children }: Props) {
  const { language, messages } = useSyncExternalStore(words.subscribe, words.get);
  const [preferences] = usePreferences();
  const wanted = languageOf(preferences.language, navigator.languages);
  useEffect(() => {
    // Without a network it goes on in the one that it has.
    words.speak(wanted).catch(() => undefined);
  }, [words, wanted]);

  const locale = regionalOf(language, navigator.languages);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    // Screens wait for the parts that they bring along.
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}
