import { useMutation } from '@apollo/client/react';
import { Download } from '../media/icons.tsx';
import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSecondsUntil } from '../ui/seconds-until.ts';
import { useToast } from '../ui/toast.tsx';
import { useConfirmation } from './confirmation.tsx';
import { Form } from './form.tsx';
import type { AccountFieldsFragment } from './gql/account.ts';
import { ExportMyDataDocument, type ExportMyDataMutation } from './gql/security.ts';
import { Group } from './group.tsx';
import styles from './security.module.css';

type Export = ExportMyDataMutation['exportMyData'];

/** A copy of everything, which the browser loads as any other file, and shows how far it is. */
export function ExportData({ account }: { readonly account: AccountFieldsFragment }) {
  const t = useTranslations('settings');
  const say = useToast();
  const [exportMyData] = useMutation(ExportMyDataDocument);
  const [ready, setReady] = useState<Export | null>(null);
  const { initial, secret, field, confirm } = useConfirmation(account);
  return (
    <Group title={t('export')} hint={t('exportAbout')}>
      <Form
        initial={initial}
        submit={t('exportStart')}
        secret={secret}
        onSubmit={async (values) => {
          const { currentPassword = null } = await confirm(values);
          const { data } = await exportMyData({
            variables: { input: { password: currentPassword } },
          });
          setReady(data?.exportMyData ?? null);
          say(t('exportReady'));
        }}
      >
        {field}
      </Form>
      {ready && <ExportLink key={ready.exportUrl} {...ready} />}
    </Group>
  );
}

/** Is followed by itself once, and stays for another time while its address is good. */
function ExportLink({ exportUrl, expiresAt }: Export) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const link = useRef<HTMLAnchorElement>(null);
  const isFollowed = useRef(false);
  const isGood = useSecondsUntil(Date.parse(expiresAt)) > 0;
  useEffect(() => {
    if (isFollowed.current) return;
    isFollowed.current = true;
    link.current?.click();
  }, []);
  if (!isGood) return null;
  const time = format.dateTime(new Date(expiresAt), { hour: 'numeric', minute: '2-digit' });
  return (
    <p className={styles.download}>
      <Download size={18} aria-hidden />
      <a ref={link} href={exportUrl} download="confab-export.json">
        {t('exportLink', { time })}
      </a>
    </p>
  );
}
