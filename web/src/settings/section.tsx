import { Link } from '@tanstack/react-router';
import { ChevronLeft } from '../ui/later-icons.tsx';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { Heading } from '../ui/heading.tsx';
import type { SectionName } from './sections.ts';
import styles from './settings.module.css';

interface Props {
  readonly name: SectionName;
  readonly screen: ComponentType;
}

export function Section({ name, screen: Screen }: Props) {
  const t = useTranslations('settings');
  return (
    <div className={styles.section}>
      <div className={styles.bar}>
        <Link to="/settings" aria-label={t('back')} className={styles.back}>
          <ChevronLeft size={22} aria-hidden />
        </Link>
        <Heading>{t(`sections.${name}`)}</Heading>
      </div>
      <div className={styles.groups}>
        <Screen />
      </div>
    </div>
  );
}
