import type { Timeline, TimelineState } from '@confab/client';
import { MessagesSquare } from '../../ui/icons.tsx';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useStanding } from './use-standing.ts';

interface Props {
  readonly chatId: string;
  readonly timeline: Pick<TimelineState, 'newer' | 'failure'> & Pick<Timeline, 'toEnd'>;
}

/** In the messages' place while there are none to be shown. */
export function NoMessages({ chatId, timeline: { newer, failure, toEnd } }: Props) {
  const t = useTranslations('chat');
  const isMember = useStanding(chatId) === 'member';
  if (newer === 'failed' && failure) {
    return <FailureNotice failure={failure} onRetry={() => void toEnd()} />;
  }
  if (newer !== 'none') return <Spinner />;
  return (
    <Notice icon={<MessagesSquare size={26} />} title={t('empty')}>
      {isMember && t('emptyHint')}
    </Notice>
  );
}
