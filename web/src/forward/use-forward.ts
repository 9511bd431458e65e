import { type MessageRecord, randomId } from '@confab/client';
import { useLive } from '@confab/client/react';
import { useState } from 'react';
import { type Action, useAction } from '../ui/action.ts';

/** Forwards a message to chats, by their ids. */
export function useForward({ id }: MessageRecord): Action<[chatIds: readonly string[]]> {
  const live = useLive();
  // Whoever tries again forwards it once, though the first try may have succeeded unseen.
  const [names] = useState(() => new Map<string, string>());
  return useAction(async (chatIds: readonly string[]) => {
    const place = chatIds.join();
    const clientMessageId = names.get(place) ?? randomId();
    names.set(place, clientMessageId);
    await live?.forward(id, { chatIds, clientMessageId });
  });
}
