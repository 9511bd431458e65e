import { useMutation } from '@apollo/client/react';
import type { UserRecord } from '@confab/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Field } from '../ui/field.tsx';
import { BanMemberDocument } from './gql/invites.ts';
import styles from './invites.module.css';

const DAY_MS = 86_400_000;
const TERMS = ['forEver', 'day', 'week'] as const;
const DAYS = { day: 1, week: 7 };

interface Props {
  readonly chatId: string;
  readonly user: UserRecord;
  readonly onBanned: () => void;
  readonly onClose: () => void;
}

/** Asks for how long, and why. */
export function BanDialog({ chatId, user, onBanned, onClose }: Props) {
  const t = useTranslations('about.doors');
  const [term, setTerm] = useState<(typeof TERMS)[number]>('forEver');
  const [reason, setReason] = useState('');
  const [banMember] = useMutation(BanMemberDocument);
  const ban = async () => {
    const until =
      term === 'forEver' ? null : new Date(Date.now() + DAYS[term] * DAY_MS).toISOString();
    await banMember({ variables: { input: { chatId, userId: user.id, until, reason } } });
    onBanned();
  };
  return (
    <Confirm
      title={t('banTitle', { name: user.profile.displayName })}
      action={t('ban')}
      isDangerous
      onConfirm={ban}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p>{t('banMeans')}</p>
        <Choice
          label={t('expires')}
          options={TERMS.map((value) => ({ value, label: t(value) }))}
          value={term}
          onChange={setTerm}
        />
        <Field label={t('reason')} hint={t('reasonHint')} value={reason} onChange={setReason} />
      </div>
    </Confirm>
  );
}
