import { getRouteApi } from '@tanstack/react-router';
import { Settings as Cog } from '../ui/icons.tsx';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Panes } from '../ui/panes.tsx';
import { Account } from './account.tsx';
import { Appearance } from './appearance.tsx';
import { LanguageChoice } from './language.tsx';
import { Notifications } from './notifications.tsx';
import { Privacy } from './privacy.tsx';
import { OwnProfile } from './profile.tsx';
import { Section } from './section.tsx';
import { SectionList } from './section-list.tsx';
import { isSection, type SectionName } from './sections.ts';
import { Security } from './security.tsx';

const route = getRouteApi('/settings/$section');

const screens: Record<SectionName, ComponentType> = {
  profile: OwnProfile,
  account: Account,
  security: Security,
  privacy: Privacy,
  appearance: Appearance,
  notifications: Notifications,
  language: LanguageChoice,
};

/** The list of sections by itself, as a phone shows it first. */
export function SettingsList() {
  const t = useTranslations('settings');
  return (
    <Panes list={<SectionList heading={<Heading>{t('title')}</Heading>} />} isOpen={false}>
      <Notice icon={<Cog size={26} />} title={t('choose')} />
    </Panes>
  );
}

export function Settings() {
  const t = useTranslations('settings');
  const { section } = route.useParams();
  return (
    <Panes list={<SectionList />} isOpen>
      {isSection(section) ? (
        <Section key={section} name={section} screen={screens[section]} />
      ) : (
        <>
          <Heading isHidden>{t('unknown')}</Heading>
          <Notice icon={<Cog size={26} />} title={t('unknown')} />
        </>
      )}
    </Panes>
  );
}
