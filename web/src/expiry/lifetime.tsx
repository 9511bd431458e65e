import { useMutation } from '@apollo/client/react';
import type { ChatItem } from '@confab/client/react';
import { useFormatter, useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { UpdateChatDocument } from '../chat/gql/chat-info.ts';
import { RuleSelect } from '../chat/info/rule-select.tsx';
import { useAction } from '../ui/action.ts';
import { FailureLine } from '../ui/failure.tsx';
import { inWords } from '../wording/duration.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const LIFETIMES = [0, HOUR, DAY, 7 * DAY, 28 * DAY];

interface Props {
  readonly chat: ChatItem;
}

/** How long what is sent in a chat stays, for those who decide. */
export function Lifetime({ chat }: Props) {
  return useWords('expiry') && <Choice chat={chat} />;
}

function Choice({ chat }: Props) {
  const t = useTranslations('expiry');
  const format = useFormatter();
  const [updateChat] = useMutation(UpdateChatDocument);
  const { run, isRunning, failure } = useAction((messageLifetimeSeconds: number) =>
    updateChat({ variables: { input: { chatId: chat.id, messageLifetimeSeconds } } }),
  );
  const present = chat.messageLifetimeSeconds ?? 0;
  const lifetimes = LIFETIMES.includes(present)
    ? LIFETIMES
    : [...LIFETIMES, present].sort((one, other) => one - other);
  return (
    <section>
      <RuleSelect
        label={t('title')}
        hint={t('hint')}
        value={String(present)}
        isDisabled={isRunning}
        onChange={(seconds) => void run(Number(seconds))}
      >
        {lifetimes.map((seconds) => (
          <option key={seconds} value={seconds}>
            {seconds === 0 ? t('off') : inWords(seconds, format)}
          </option>
        ))}
      </RuleSelect>
      <FailureLine failure={failure} />
    </section>
  );
}
