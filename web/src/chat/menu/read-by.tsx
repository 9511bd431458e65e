import { useQuery } from '@apollo/client/react';
import type { ChatRecord, MessageRecord } from '@confab/client';
import { confabErrorOf } from '@confab/client/apollo';
import { useLive } from '@confab/client/react';
import { Check, CheckCheck, Clock } from '../../ui/icons.tsx';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { MessageReadersDocument, type MessageReadersQuery } from '../gql/message-menu.ts';
import styles from './message-dialogs.module.css';
import { People } from './people.tsx';
import { readersOf } from './readers.ts';

/** Of a larger chat it is told only who has read it. */
const MAX_MEMBERS = 100;

/** Whoever was removed meanwhile is told nothing more of it. */
const GONE = { code: 'NOT_FOUND', message: '', retryAfter: null };

interface Props {
  readonly chat: ChatRecord;
  readonly message: MessageRecord;
  readonly onClose: () => void;
}

/** Who has read a message, who has received it, and who has not. */
export function ReadBy(props: Props) {
  return useWords('readers') && <ReadersDialog {...props} />;
}

function ReadersDialog({ chat, message, onClose }: Props) {
  const t = useTranslations('readers');
  return (
    <Dialog isOpen title={t('title')} onClose={onClose}>
      <Readers chat={chat} message={message} />
    </Dialog>
  );
}

function Readers({ chat, message }: Omit<Props, 'onClose'>) {
  const t = useTranslations('readers');
  const { data, error, refetch, fetchMore } = useQuery(MessageReadersDocument, {
    variables: { messageId: message.id, withMembers: chat.memberCount <= MAX_MEMBERS },
    fetchPolicy: 'no-cache',
  });
  useReceipts(chat.id, refetch);
  if (error) return <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Spinner />;
  if (!data.message) return <FailureNotice failure={GONE} />;

  const { read, received, waiting } = readersOf(message, data.message);
  const { hasNextPage, endCursor } = data.message.readBy.pageInfo;
  const more = () => fetchMore({ variables: { after: endCursor }, updateQuery: joined });
  return (
    <>
      <People title={t('read')} icon={<CheckCheck size={16} />} people={read}>
        {read.length === 0 && <p className={styles.nobody}>{t('nobody')}</p>}
        {hasNextPage && (
          <Button size="small" onPress={more}>
            {t('more')}
          </Button>
        )}
      </People>
      {received.length > 0 && (
        <People title={t('received')} icon={<Check size={16} />} people={received} />
      )}
      {waiting.length > 0 && (
        <People title={t('waiting')} icon={<Clock size={16} />} people={waiting} />
      )}
    </>
  );
}

/** Somebody may read it while it is looked at. */
function useReceipts(chatId: string, refetch: () => Promise<unknown>): void {
  const live = useLive();
  useEffect(
    () =>
      live?.on((event) => {
        if (event.__typename === 'ReceiptEvent' && event.chatId === chatId) void refetch();
      }),
    [live, chatId, refetch],
  );
}

function joined(
  before: MessageReadersQuery,
  { fetchMoreResult }: { fetchMoreResult: MessageReadersQuery },
) {
  const next = fetchMoreResult.message;
  if (!before.message || !next) return before;
  const nodes = [...before.message.readBy.nodes, ...next.readBy.nodes];
  return { ...before, message: { ...before.message, readBy: { ...next.readBy, nodes } } };
}
