import { useTranslations } from 'use-intl';
import { usePreferences } from '../preferences/context.tsx';
import { CHOICES, type Preferences } from '../preferences/preferences.ts';
import { Choice } from '../ui/choice.tsx';
import { Group } from './group.tsx';

/** Each in its own words, so that those who read nothing else find it. */
const names = { en: 'English', de: 'Deutsch' } as const satisfies Record<
  Exclude<Preferences['language'], 'browser'>,
  string
>;

export function LanguageChoice() {
  const t = useTranslations('settings');
  const [{ language }, change] = usePreferences();
  return (
    <Group title={t('sections.language')} hint={t('languageAbout')}>
      <Choice
        label={t('languageOfApp')}
        value={language}
        onChange={(chosen) => change({ language: chosen })}
        options={CHOICES.language.map((value) => ({
          value,
          label: value === 'browser' ? t('asBrowser') : names[value],
        }))}
      />
    </Group>
  );
}
