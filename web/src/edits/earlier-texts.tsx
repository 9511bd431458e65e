import { useQuery } from '@apollo/client/react';
import type { MessageRecord } from '@confab/client';
import { confabErrorOf } from '@confab/client/apollo';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNotice } from '../ui/failure.tsx';
import { fullTime } from '../ui/relative-time.ts';
import { RichText } from '../ui/rich-text.tsx';
import { Spinner } from '../ui/spinner.tsx';
import styles from './edits.module.css';
import { MessageEditsDocument } from './gql/edits.ts';

interface Props {
  readonly message: MessageRecord;
  readonly onClose: () => void;
}

/** What a message said before it was edited. */
export function EarlierTexts({ message, onClose }: Props) {
  const t = useTranslations('menu.edits');
  return (
    <Dialog isOpen title={t('title')} onClose={onClose}>
      {/* Another edit asks anew. */}
      <Texts key={message.deletedAt ?? message.editedAt} messageId={message.id} />
    </Dialog>
  );
}

function Texts({ messageId }: { readonly messageId: string }) {
  const t = useTranslations('menu.edits');
  const format = useFormatter();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(MessageEditsDocument, {
    variables: { messageId },
    fetchPolicy: 'no-cache',
  });
  if (error) return <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Spinner />;
  const edits = data.message?.edits?.nodes ?? [];
  if (edits.length === 0) return <p>{t('none')}</p>;
  return (
    <ol aria-label={t('title')} className={styles.list}>
      {edits.map(({ text, at }) => (
        <li key={at} className={styles.item}>
          <time dateTime={at} title={fullTime(Date.parse(at), locale)} className={styles.aside}>
            {format.dateTime(Date.parse(at), { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
          {text ? <RichText text={text} /> : <p className={styles.aside}>{t('noText')}</p>}
        </li>
      ))}
    </ol>
  );
}
