import type { MessageRecord, PollOptionRecord } from '@confab/client';
import { useLive } from '@confab/client/react';
import { Suspense, useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { lazily } from '../../ui/lazily.ts';
import { useToast } from '../../ui/toast.tsx';
import { useStanding } from '../messages/use-standing.ts';
import styles from './polls.module.css';

const PollDetails = lazily(() => import('./poll-details.tsx'), 'PollDetails');

interface Props {
  readonly message: MessageRecord;
  readonly chatId: string;
}

/** What a message asks, with what has been answered. Pressing an option chooses it, or takes the vote back. */
export function PollView(props: Props) {
  return useWords('polls') && <Shown {...props} />;
}

function Shown({ message, chatId }: Props) {
  const t = useTranslations('polls');
  const live = useLive();
  const say = useToast();
  const isMember = useStanding(chatId) === 'member';
  const [isOpen, setOpen] = useState(false);
  const { id, poll } = message;
  const isOver = useIsOver(poll?.closedAt ?? null, poll?.closesAt ?? null);
  if (!poll) return null;
  const { options, isMultiple, isAnonymous, voterCount } = poll;
  const canVote = isMember && !isOver;

  function press({ id: pressed, viewerVoted }: PollOptionRecord): void {
    if (!canVote) return;
    const others = options.filter((option) => option.viewerVoted && option.id !== pressed);
    const kept = isMultiple ? others.map((option) => option.id) : [];
    const chosen = viewerVoted ? kept : [...kept, pressed];
    live?.vote(id, chosen).catch(() => say(t('notCounted'), 'failed'));
  }

  return (
    <div role="group" aria-label={poll.question} className={styles.poll}>
      <p className={styles.question} dir="auto">
        {poll.question}
      </p>
      <p className={styles.hint}>
        {t(isAnonymous ? 'anonymous' : 'open')}
        {isMultiple && ` · ${t('multiple')}`}
      </p>
      {options.map((option) => (
        <Option
          key={option.id}
          option={option}
          voterCount={voterCount}
          canVote={canVote}
          onPress={() => press(option)}
        />
      ))}
      <p className={styles.hint}>
        {t('voters', { count: voterCount })}
        {isOver && ` · ${t('closed')}`}
        {!isOver && poll.closesAt && <Until moment={poll.closesAt} />}
      </p>
      {isMember && (
        <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
          {t('details')}
        </Button>
      )}
      <Suspense>
        {isOpen && (
          <PollDetails
            message={message}
            chatId={chatId}
            isOver={isOver}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  );
}

interface OptionProps {
  readonly option: PollOptionRecord;
  readonly voterCount: number;
  readonly canVote: boolean;
  readonly onPress: () => void;
}

function Option({ option, voterCount, canVote, onPress }: OptionProps) {
  const t = useTranslations('polls');
  const { text, voteCount, viewerVoted } = option;
  const share = voterCount > 0 ? voteCount / voterCount : 0;
  return (
    <button
      type="button"
      aria-pressed={viewerVoted === true}
      aria-disabled={!canVote}
      className={classes(styles.option, viewerVoted === true && styles.own)}
      onClick={onPress}
    >
      <span className={styles.bar} style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      <span className={styles.text} dir="auto">
        {text}
      </span>{' '}
      <span className={styles.count}>{t('votes', { count: voteCount })}</span>
    </button>
  );
}

function Until({ moment }: { readonly moment: string }) {
  const t = useTranslations('polls');
  const format = useFormatter();
  const time = format.dateTime(new Date(moment), { dateStyle: 'medium', timeStyle: 'short' });
  return ` · ${t('until', { time })}`;
}

/** Timers of browsers go no further. */
const LONGEST_MS = 2 ** 31 - 1;

/** Whether nobody can vote any more: no event tells that the moment has come. */
function useIsOver(closedAt: string | null, closesAt: string | null): boolean {
  const [now, setNow] = useState(Date.now);
  const leftMs = closesAt === null ? Infinity : Date.parse(closesAt) - now;
  useEffect(() => {
    if (leftMs <= 0 || leftMs === Infinity) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(leftMs, LONGEST_MS));
    return () => clearTimeout(timer);
  }, [leftMs]);
  return closedAt !== null || leftMs <= 0;
}
