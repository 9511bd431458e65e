import { useEffect, useMemo, useState } from 'react';
import { ConfabError } from '../errors.ts';
import type { Live } from '../live.ts';
import type { Scheduled, ScheduledState } from '../scheduled.ts';
import { useLive, useStore } from './context.ts';
import { constant } from './join.ts';

const NONE = /* @__PURE__ */ constant<ScheduledState>({
  items: [],
  isLoaded: false,
  failure: null,
});

type ScheduledActions = Omit<Scheduled, 'list'>;

/** What the viewer sends later, in one chat or in all, and what is to become of it. */
export function useScheduled(chatId?: string): ScheduledState & ScheduledActions {
  const live = useLive();
  const [scheduled, setScheduled] = useState<Scheduled | null>(null);
  const [failure, setFailure] = useState<ConfabError | null>(null);
  useEffect(() => {
    let isOver = false;
    live?.scheduled().then(
      (loaded) => !isOver && setScheduled(loaded),
      (error: ConfabError) => !isOver && setFailure(error),
    );
    return () => {
      isOver = true;
      setScheduled(null);
      setFailure(null);
    };
  }, [live]);
  const list = useMemo(() => scheduled?.list(chatId) ?? NONE, [scheduled, chatId]);
  const actions = useMemo(() => actionsOf(live), [live]);
  const state = useStore(list);
  return { ...state, failure: state.failure ?? failure, ...actions };
}

function actionsOf(live: Live | null): ScheduledActions {
  const load = async (): Promise<Scheduled> => {
    if (!live) throw new ConfabError('UNAUTHENTICATED', 'Nobody is signed in');
    return live.scheduled();
  };
  return {
    schedule: async (...given) => (await load()).schedule(...given),
    update: async (...given) => (await load()).update(...given),
    sendNow: async (id) => (await load()).sendNow(id),
    cancel: async (id) => (await load()).cancel(id),
    refresh: async () => (await load()).refresh(),
  };
}
