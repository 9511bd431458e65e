import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import styles from './chats.module.css';

interface Props {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function UnreadOnly({ isOn, onChange }: Props) {
  const t = useTranslations('chats');
  return (
    <Button aria-pressed={isOn} className={styles.toggle ?? ''} onPress={() => onChange(!isOn)}>
      {t('unread')}
    </Button>
  );
}
