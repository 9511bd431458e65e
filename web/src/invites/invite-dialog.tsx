import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { useToast } from '../ui/toast.tsx';
import { CreateInviteDocument } from './gql/invites.ts';
import styles from './invites.module.css';

const DAY = 86_400;
const SECONDS = { day: DAY, week: 7 * DAY, forEver: null };
const TERMS = ['day', 'week', 'forEver'] as const;

interface Props {
  readonly chatId: string;
  readonly onClose: () => void;
}

/** Makes a link, and shows it: the server does not know it any more afterwards. */
export function InviteDialog({ chatId, onClose }: Props) {
  const t = useTranslations('about.doors');
  const say = useToast();
  const [term, setTerm] = useState<(typeof TERMS)[number]>('week');
  const [uses, setUses] = useState<'often' | 'once'>('often');
  const [way, setWay] = useState<'joins' | 'asks'>('joins');
  const [url, setUrl] = useState<string | null>(null);
  const [createInvite] = useMutation(CreateInviteDocument, { fetchPolicy: 'no-cache' });
  const make = useAction(async () => {
    const terms = {
      expiresInSeconds: SECONDS[term],
      maxUses: uses === 'once' ? 1 : null,
      needsApproval: way === 'asks',
    };
    const { data } = await createInvite({ variables: { input: { chatId, ...terms } } });
    setUrl(data?.createInvite.invite.url ?? null);
  });

  async function copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      say(t('copied'));
    } catch {
      say(t('copyFailed'), 'failed');
    }
  }

  if (url) {
    return (
      <Dialog
        title={t('inviteTitle')}
        isOpen
        onClose={onClose}
        actions={
          <Button kind="primary" autoFocus onPress={() => void copy(url)}>
            {t('copy')}
          </Button>
        }
      >
        <Field label={t('link')} value={url} isReadOnly hint={t('onceOnly')} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('inviteTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isPending={make.isRunning} onPress={() => void make.run()}>
            {t('make')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Choice
          label={t('expires')}
          options={TERMS.map((value) => ({ value, label: t(value) }))}
          value={term}
          onChange={setTerm}
        />
        <Choice
          label={t('uses')}
          options={[
            { value: 'often', label: t('often') },
            { value: 'once', label: t('once') },
          ]}
          value={uses}
          onChange={setUses}
        />
        <Choice
          label={t('approval')}
          options={[
            { value: 'joins', label: t('joins') },
            { value: 'asks', label: t('asks') },
          ]}
          value={way}
          onChange={setWay}
        />
        <FailureLine failure={make.failure} />
      </div>
    </Dialog>
  );
}
