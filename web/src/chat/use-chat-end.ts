import { useLive, useSession } from '@confab/client/react';
import { useEffect, useState } from 'react';
import { useStanding } from './messages/use-standing.ts';

/** Why a chat is not to be seen: what has happened to it while somebody looked, or that it was not there. */
export type ChatEnd = 'removed' | 'left' | 'deleted' | 'gone' | 'forbidden';

export function useChatEnd(chatId: string): ChatEnd | null {
  const code = useFailureCode(chatId);
  const reason = useReason(chatId);
  if (useStanding(chatId) !== 'unknown') return null;
  if (code === 'FORBIDDEN') return 'forbidden';
  // A public room that somebody has left is known again within a moment.
  if (code === 'NOT_FOUND') return reason ?? 'gone';
  return reason === 'left' ? null : reason;
}

/** What was told of it last. */
function useReason(chatId: string): ChatEnd | null {
  const live = useLive();
  const viewerId = useSession().viewer?.user.id;
  const [reason, setReason] = useState<ChatEnd | null>(null);
  useEffect(
    () =>
      live?.on((event) => {
        if (!('chatId' in event) || event.chatId !== chatId) return;
        if (event.__typename === 'ChatDeletedEvent') setReason('deleted');
        if (event.__typename !== 'MemberLeftEvent' || event.user.id !== viewerId) return;
        setReason(event.removedBy ? 'removed' : 'left');
      }),
    [live, chatId, viewerId],
  );
  return reason;
}

/** Why its messages could not be read. */
function useFailureCode(chatId: string): string | null {
  const live = useLive();
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    const timeline = live?.timeline(chatId);
    const stop = timeline?.subscribe(() => setCode(timeline.get().failure?.code ?? null));
    return () => {
      stop?.();
      timeline?.release();
    };
  }, [live, chatId]);
  return code;
}
