import { ArrowDown } from '../../ui/icons.tsx';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import styles from './message-list.module.css';

interface Props {
  /** How many have come that are not read. */
  readonly count: number;
  readonly onPress: () => void;
}

/** The way back to the end, and what there is to be read. */
export function NewestButton({ count, onPress }: Props) {
  const t = useTranslations('chat');
  const news = count > 0 ? t('new', { count }) : null;
  return (
    <Button
      aria-label={news ? t('newestOf', { news }) : t('newest')}
      className={styles.newest ?? ''}
      onPress={onPress}
    >
      <ArrowDown size={18} aria-hidden />
      {news && <span className={styles.count}>{news}</span>}
    </Button>
  );
}
