import { useQuery } from '@apollo/client/react';
import type { MessageRecord } from '@confab/client';
import { confabErrorOf } from '@confab/client/apollo';
import { useChat, useLive } from '@confab/client/react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useViewerUser } from '../../people/use-viewer-user.ts';
import { useAction } from '../../ui/action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureLine, FailureNotice } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { VotersDocument } from '../gql/voters.ts';
import { People } from '../menu/people.tsx';
import { useRights } from '../use-rights.ts';
import styles from './polls.module.css';

interface Props {
  readonly message: MessageRecord;
  readonly chatId: string;
  readonly isOver: boolean;
  readonly onClose: () => void;
}

/** Who has voted for what, one more option, and the end of it. */
export function PollDetails({ message, chatId, isOver, onClose }: Props) {
  const t = useTranslations('polls');
  const live = useLive();
  const viewer = useViewerUser();
  const rights = useRights(useChat(chatId));
  const close = useAction(async () => live?.closePoll(message.id));
  const { poll, sender } = message;
  const mayClose = sender?.id === viewer?.id || rights.has('PIN_MESSAGES');
  return (
    <Dialog
      isOpen
      title={t('details')}
      onClose={onClose}
      actions={
        !isOver &&
        mayClose && (
          <Button kind="danger" isPending={close.isRunning} onPress={() => void close.run()}>
            {t('close')}
          </Button>
        )
      }
    >
      <p className={styles.question} dir="auto">
        {poll?.question}
      </p>
      {poll?.isAnonymous && <p className={styles.hint}>{t('secret')}</p>}
      {poll && !poll.isAnonymous && <Voters messageId={message.id} />}
      {poll?.allowsNewOptions && !isOver && <NewOption messageId={message.id} />}
      <FailureLine failure={close.failure} />
    </Dialog>
  );
}

function Voters({ messageId }: { readonly messageId: string }) {
  const t = useTranslations('polls');
  const { data, error, refetch } = useQuery(VotersDocument, {
    variables: { messageId },
    fetchPolicy: 'no-cache',
  });
  useVotes(messageId, refetch);
  if (error) return <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Spinner />;
  return (data.message?.poll?.options ?? []).map(({ id, text, voteCount, voters }) => {
    const people = voters?.nodes ?? [];
    return (
      <People key={id} title={t('option', { text, count: voteCount })} people={people}>
        {voteCount > people.length && (
          <p className={styles.hint}>{t('more', { count: voteCount - people.length })}</p>
        )}
      </People>
    );
  });
}

/** Somebody may vote while it is looked at. */
function useVotes(messageId: string, refetch: () => Promise<unknown>): void {
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

function NewOption({ messageId }: { readonly messageId: string }) {
  const t = useTranslations('polls');
  const live = useLive();
  const [text, setText] = useState('');
  const add = useAction(async (option: string) => {
    await live?.addPollOption(messageId, option);
    setText('');
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    // The dialog stands within what it was opened from.
    event.stopPropagation();
    if (text.trim() !== '') void add.run(text);
  }
  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <Field label={t('newOption')} value={text} onChange={setText} maxLength={100} />
      <Button type="submit" isPending={add.isRunning} isDisabled={text.trim() === ''}>
        {t('add')}
      </Button>
      <FailureLine failure={add.failure} />
    </form>
  );
}
