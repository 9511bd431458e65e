import { randomId } from '@confab/client';
import { useLive } from '@confab/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../ui/action.ts';
import {
  type ChosenMoment,
  inHours,
  momentIn,
  type MomentOption,
  typedOf,
} from '../../ui/moments.ts';
import { useWrongIn } from '../../ui/wrong.ts';

interface Draft {
  readonly question: string;
  /** An empty one stands last while there is room for more. */
  readonly options: string[];
  readonly isMultiple: boolean;
  readonly isAnonymous: boolean;
  readonly allowsNewOptions: boolean;
  readonly closes: ChosenMoment;
  /** Stays while the rest does: who tries again sends one poll, though the first try may have succeeded unseen. */
  readonly clientMessageId: string;
}

const MOST_OPTIONS = 12;
const FEWEST_OPTIONS = 2;

const newDraft = (): Draft => ({
  question: '',
  options: ['', ''],
  isMultiple: false,
  isAnonymous: false,
  allowsNewOptions: false,
  closes: { choice: 'never', typed: typedOf(inHours(new Date(), 24)) },
  clientMessageId: randomId(),
});

/** What is filled in for a poll, and what is wrong with it. */
export function useNewPoll(chatId: string, onSent: () => void) {
  const t = useTranslations('polls');
  const wrongIn = useWrongIn();
  const live = useLive();
  const [draft, setDraft] = useState(newDraft);
  const [isChecked, setChecked] = useState(false);
  const given = draft.options.filter((text) => text.trim() !== '');
  const [sentId, setSentId] = useState<string | null>(null);
  const [opened] = useState(() => new Date());
  const closings: MomentOption[] = [
    { name: 'never', label: t('closesNever'), at: null },
    { name: 'hour', label: t('inAnHour'), at: inHours(opened, 1) },
    { name: 'day', label: t('inADay'), at: inHours(opened, 24) },
    { name: 'week', label: t('inAWeek'), at: inHours(opened, 7 * 24) },
  ];
  const closesAt = momentIn(closings, draft.closes);
  const send = useAction(async ({ closes: _, ...poll }: Draft) => {
    setSentId(poll.clientMessageId);
    await live?.sendPoll(chatId, { ...poll, closesAt: closesAt?.toISOString() ?? null });
    onSent();
  });
  // What was wrong with another poll says nothing about this one.
  const refusal = sentId === draft.clientMessageId ? send.failure : null;

  /** Empty options are not sent: the server counts without them. */
  function pathOf(field: string): string {
    const [list, place = '0'] = field.split('.');
    if (list !== 'options') return `poll.${field}`;
    const before = draft.options.slice(0, Number(place)).filter((text) => text.trim() !== '');
    return `poll.options.${before.length}`;
  }
  function errorOf(field: string): string | null {
    if (isChecked && field === 'question' && draft.question.trim() === '') {
      return t('questionMissing');
    }
    if (isChecked && field === 'closesAt' && closesAt === undefined) return t('momentMissing');
    const isNext = field === `options.${draft.options.findIndex((text) => text.trim() === '')}`;
    if (isChecked && isNext && given.length < FEWEST_OPTIONS) return t('optionsMissing');
    return wrongIn(refusal, pathOf(field));
  }
  function change(part: Partial<Draft>): void {
    setChecked(false);
    setDraft((before) => ({ ...before, ...part, clientMessageId: randomId() }));
  }

  const fields = ['question', 'closesAt', ...draft.options.map((_, place) => `options.${place}`)];
  return {
    draft,
    closings,
    change,
    setOption(place: number, text: string): void {
      const options = draft.options.with(place, text);
      const isFull = options.every((option) => option !== '') && options.length < MOST_OPTIONS;
      change({ options: isFull ? [...options, ''] : options });
    },
    isSending: send.isRunning,
    errorOf,
    /** What is said by none of the fields. */
    failure: fields.some(errorOf) ? null : refusal,
    submit(event: FormEvent): void {
      event.preventDefault();
      // The dialog stands within the form that a message is written in.
      event.stopPropagation();
      const isAsked = draft.question.trim() !== '' && given.length >= FEWEST_OPTIONS;
      const isWhole = isAsked && closesAt !== undefined;
      if (isWhole) void send.run({ ...draft, options: given });
      else setChecked(true);
    },
  };
}
