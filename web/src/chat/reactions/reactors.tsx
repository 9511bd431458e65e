import { useQuery } from '@apollo/client/react';
import type { MessageRecord } from '@confab/client';
import { confabErrorOf } from '@confab/client/apollo';
import { useLive } from '@confab/client/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ReactorsDocument } from '../gql/reactors.ts';
import { People } from '../menu/people.tsx';
import styles from '../menu/message-dialogs.module.css';

interface Props {
  readonly message: MessageRecord;
  readonly onClose: () => void;
}

/** Who has reacted to a message, and how. */
export function Reactors({ message, onClose }: Props) {
  const t = useTranslations('menu.reactions');
  return (
    <Dialog isOpen title={t('who')} onClose={onClose}>
      <Groups message={message} />
    </Dialog>
  );
}

function Groups({ message: { id } }: Pick<Props, 'message'>) {
  const t = useTranslations('chat.reactions');
  const { data, error, refetch } = useQuery(ReactorsDocument, {
    variables: { messageId: id },
    fetchPolicy: 'no-cache',
  });
  useChanges(id, refetch);
  if (error) return <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Spinner />;
  return (data.message?.reactions ?? []).map(({ emoji, count, reactors: { nodes } }) => (
    <People key={emoji} title={t('chip', { emoji, count })} people={nodes}>
      {count > nodes.length && (
        <p className={styles.nobody}>{t('more', { count: count - nodes.length })}</p>
      )}
    </People>
  ));
}

/** Somebody may react while it is looked at. */
function useChanges(messageId: string, refetch: () => Promise<unknown>): void {
  const live = useLive();
  useEffect(
    () =>
      live?.on((event) => {
        if (event.__typename !== 'MessageChangedEvent' || event.message.id !== messageId) return;
        refetch().catch(() => undefined);
      }),
    [live, messageId, refetch],
  );
}
