import { useTranslations } from 'use-intl';
import { usePreferences } from '../preferences/context.tsx';
import { CHOICES, type Preferences } from '../preferences/preferences.ts';
import { Choice } from '../ui/choice.tsx';
import { Switch } from '../ui/switch.tsx';
import { ChatPreview } from './chat-preview.tsx';
import { Group } from './group.tsx';
import styles from './swatches.module.css';
import { Swatches } from './swatches.tsx';

const SIZES = ['small', 'usual', 'large', 'largest'] as const satisfies Preferences['textSize'][];

export const Appearance = () => (
  <>
    <Colours />
    <Background />
    <Reading />
  </>
);

/** One theme for the day and one for the night, of which the device says what it is. */
function Colours() {
  const t = useTranslations('settings');
  const [{ scheme, lightTheme, darkTheme }, change] = usePreferences();
  return (
    <Group title={t('colours')}>
      <Choice
        label={t('scheme')}
        value={scheme}
        onChange={(value) => change({ scheme: value })}
        options={CHOICES.scheme.map((value) => ({ value, label: t(`schemes.${value}`) }))}
      />
      {scheme !== 'dark' && (
        <Swatches
          label={t('lightTheme')}
          value={lightTheme}
          onChange={(value) => change({ lightTheme: value })}
          options={CHOICES.lightTheme.map((value) => ({
            value,
            label: t(`themes.${value}`),
            preview: <ChatPreview theme={value} background="default" />,
          }))}
        />
      )}
      {scheme !== 'light' && (
        <Swatches
          label={t('darkTheme')}
          value={darkTheme}
          onChange={(value) => change({ darkTheme: value })}
          options={CHOICES.darkTheme.map((value) => ({
            value,
            label: t(`themes.${value}`),
            preview: <ChatPreview theme={value} background="default" />,
          }))}
        />
      )}
    </Group>
  );
}

function Background() {
  const t = useTranslations('settings');
  const [{ background }, change] = usePreferences();
  return (
    <Group title={t('background')} hint={t('backgroundAbout')}>
      <div className={styles.preview}>
        <ChatPreview texts={[t('previewTheirs'), t('previewMine')]} />
      </div>
      <Swatches
        label={t('background')}
        value={background}
        onChange={(value) => change({ background: value })}
        options={CHOICES.background.map((value) => ({
          value,
          label: t(`backgrounds.${value}`),
          preview: <ChatPreview background={value} />,
        }))}
      />
    </Group>
  );
}

function Reading() {
  const t = useTranslations('settings');
  const [{ textSize, motion }, change] = usePreferences();
  return (
    <Group title={t('reading')}>
      <Choice
        label={t('textSize')}
        value={textSize}
        onChange={(value) => change({ textSize: value })}
        options={SIZES.map((value) => ({ value, label: t(`textSizes.${value}`) }))}
      />
      <Switch
        label={t('lessMotion')}
        hint={t('lessMotionHint')}
        isOn={motion === 'reduced'}
        onChange={(isOn) => change({ motion: isOn ? 'reduced' : 'system' })}
      />
    </Group>
  );
}
