import { Link } from '@tanstack/react-router';
import { Bookmark } from '../keep/icons.tsx';
import { Clock, type Icon, UserRound } from '../ui/icons.tsx';
import {
  Bell,
  ChevronRight,
  Eye,
  KeyRound,
  Languages,
  Palette,
  ShieldCheck,
} from '../ui/later-icons.tsx';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type SectionName, SECTIONS } from './sections.ts';
import styles from './settings.module.css';

const icons: Record<SectionName, Icon> = {
  profile: UserRound,
  account: KeyRound,
  security: ShieldCheck,
  privacy: Eye,
  appearance: Palette,
  notifications: Bell,
  language: Languages,
};

interface Props {
  /** Where the list is the whole screen. */
  readonly heading?: ReactNode;
}

export function SectionList({ heading }: Props) {
  const t = useTranslations('settings');
  return (
    <nav aria-label={t('title')} className={styles.list}>
      {heading ?? <h2 className={styles.listTitle}>{t('title')}</h2>}
      <ul>
        {SECTIONS.map((name) => {
          const Icon = icons[name];
          return (
            <li key={name}>
              <Link
                to="/settings/$section"
                params={{ section: name }}
                className={styles.link}
                activeProps={{ 'aria-current': 'page' }}
              >
                <Icon size={20} aria-hidden className={styles.linkIcon} />
                <span>
                  <span className={styles.linkName}>{t(`sections.${name}`)}</span>
                  <span className={styles.linkHint}>{t(`hints.${name}`)}</span>
                </span>
                <ChevronRight size={18} aria-hidden className={styles.chevron} />
              </Link>
            </li>
          );
        })}
        <li>
          <Link to="/saved" className={styles.link}>
            <Bookmark size={20} aria-hidden className={styles.linkIcon} />
            <span>
              <span className={styles.linkName}>{t('savedMessages')}</span>
              <span className={styles.linkHint}>{t('savedMessagesHint')}</span>
            </span>
            <ChevronRight size={18} aria-hidden className={styles.chevron} />
          </Link>
        </li>
        <li>
          <Link to="/scheduled" className={styles.link}>
            <Clock size={20} aria-hidden className={styles.linkIcon} />
            <span>
              <span className={styles.linkName}>{t('scheduledMessages')}</span>
              <span className={styles.linkHint}>{t('scheduledMessagesHint')}</span>
            </span>
            <ChevronRight size={18} aria-hidden className={styles.chevron} />
          </Link>
        </li>
      </ul>
    </nav>
  );
}
