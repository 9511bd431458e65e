import type { UserRecord } from '@confab/client';
import { X } from '../ui/icons.tsx';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Avatar } from '../ui/avatar.tsx';
import styles from './people-picker.module.css';

interface Props {
  readonly people: readonly UserRecord[];
  readonly onRemove: (id: string) => void;
}

/** Those who stay chosen while others are looked for. */
export function ChosenPeople({ people, onRemove }: Props) {
  const t = useTranslations('people');
  if (people.length === 0) return null;
  return (
    <ul role="list" aria-label={t('chosen')} className={styles.chosen}>
      {people.map(({ id, profile: { displayName, avatarUrl } }) => (
        <li key={id}>
          <Button
            aria-label={t('remove', { name: displayName })}
            className={styles.chip ?? ''}
            onPress={() => onRemove(id)}
          >
            <Avatar id={id} name={displayName} url={avatarUrl} size="small" />
            <bdi className={styles.chipName}>{displayName}</bdi>
            <X size={15} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
