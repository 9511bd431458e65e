import type { MessageRecord } from '@confab/client';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { useNameOf } from '../wording/wording.ts';
import styles from './forward.module.css';

type Origin = NonNullable<MessageRecord['forwardedFrom']>;

/** Above what somebody else has written: who that was. */
export function ForwardedMark({ of: origin }: { readonly of: Origin }) {
  return useWords('forward') && <From origin={origin} />;
}

function From({ origin }: { readonly origin: Origin }) {
  const t = useTranslations('forward');
  const nameOf = useNameOf();
  return (
    <p dir="auto" className={styles.from}>
      {t('from', { name: nameOf(origin.sender) })}
    </p>
  );
}
