import { useTranslations } from 'use-intl';
import { classes } from '../../ui/classes.ts';
import styles from './composer.module.css';
import { roomIn } from './written.ts';

/** How much of a long text still fits. */
export function TextRoom({ id, text }: { readonly id: string; readonly text: string }) {
  const t = useTranslations('chat.composer');
  const room = roomIn(text);
  const isTooLong = room !== null && room < 0;
  return (
    <div className={styles.room}>
      <p id={id} className={classes(isTooLong && styles.tooLong)}>
        {room !== null && (isTooLong ? t('tooLong', { count: -room }) : t('room', { count: room }))}
      </p>
      {/* A count that was read out with each key would be in the way. */}
      <p role="alert" className="visually-hidden">
        {isTooLong && t('isTooLong')}
      </p>
    </div>
  );
}
