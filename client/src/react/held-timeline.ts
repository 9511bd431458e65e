import type { Live } from '../live.ts';
import type { Store } from '../store.ts';
import type { Timeline, TimelineState } from '../timeline.ts';

const NOTHING_YET: TimelineState = {
  entries: [],
  older: 'loading',
  newer: 'none',
  failure: null,
  unreadAfter: null,
  isUnreadKnown: false,
};

export type TimelineActions = Omit<Timeline, 'get' | 'subscribe' | 'release'>;
export type HeldTimeline = Store<TimelineState> & { readonly actions: TimelineActions };

/** A window on a chat or a thread, asked for while somebody subscribes: rendering alone, which may be thrown away, holds nothing. */
export function holdTimeline(live: Live | null, chatId: string, rootId?: string): HeldTimeline {
  const held = new Set<Timeline>();
  const current = () => held.values().next().value;
  return {
    get: () => current()?.get() ?? NOTHING_YET,
    subscribe(listener) {
      if (!live) return () => undefined;
      const timeline = live.timeline(chatId, rootId);
      held.add(timeline);
      const stop = timeline.subscribe(listener);
      return () => {
        stop();
        held.delete(timeline);
        timeline.release();
      };
    },
    actions: {
      loadOlder: async () => current()?.loadOlder(),
      loadNewer: async () => current()?.loadNewer(),
      jumpTo: async (seq) => current()?.jumpTo(seq),
      toEnd: async () => current()?.toEnd(),
    },
  };
}
