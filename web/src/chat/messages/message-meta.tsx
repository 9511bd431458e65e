import { Suspense } from 'react';
import { Check, CheckCheck, CircleAlert, Clock } from '../../ui/icons.tsx';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { fullTime } from '../../ui/relative-time.ts';
import { classes } from '../../ui/classes.ts';
import { gently } from '../../ui/lazily.ts';
import { useMessageMenus } from '../menu/message-menu-provider.tsx';
import styles from './message.module.css';
import type { Tick } from './ticks.ts';

const ExpiryMark = gently(() => import('../../expiry/expiry-mark.tsx'), 'ExpiryMark');
const PinMark = gently(() => import('../../keep/pin-mark.tsx'), 'PinMark');

interface Props {
  readonly at: number;
  /** The message, where it was edited. */
  readonly editedId?: string | null;
  readonly isPinned?: boolean;
  /** When it disappears, where it does. */
  readonly expiresAt?: string | null;
  /** Null where there is none, as for what others wrote. */
  readonly tick: Tick | null;
}

/** Beside a message: when it was sent, whether it was changed, and how far it has come. */
export function MessageMeta({
  at,
  editedId = null,
  isPinned = false,
  expiresAt = null,
  tick,
}: Props) {
  const format = useFormatter();
  const locale = useLocale();
  return (
    <span className={styles.meta}>
      <Suspense>{isPinned && <PinMark />}</Suspense>
      <Suspense>{expiresAt && <ExpiryMark at={expiresAt} />}</Suspense>
      {editedId && <EditedMark messageId={editedId} />}
      <time dateTime={new Date(at).toISOString()} title={fullTime(at, locale)}>
        {format.dateTime(at, { timeStyle: 'short' })}
      </time>
      {tick && <TickMark tick={tick} />}
    </span>
  );
}

/** Opens what it said before. */
function EditedMark({ messageId }: { readonly messageId: string }) {
  const t = useTranslations('chat');
  const { open } = useMessageMenus();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      className={styles.edited}
      onClick={({ currentTarget }) => open(messageId, currentTarget, 'edits')}
    >
      {t('edited')}
    </button>
  );
}

const MARKS = {
  sending: Clock,
  failed: CircleAlert,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
} as const;

function TickMark({ tick }: { readonly tick: Tick }) {
  const t = useTranslations('chat');
  const Mark = MARKS[tick];
  return (
    <span role="img" aria-label={t(`ticks.${tick}`)} className={classes(styles.tick, styles[tick])}>
      <Mark size={15} strokeWidth={2.25} aria-hidden />
    </span>
  );
}
