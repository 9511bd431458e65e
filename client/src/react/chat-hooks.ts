import { useMemo } from 'react';
import type { Live } from '../live.ts';
import type { Delay, NewMessage, Outbox, Outgoing } from '../outbox.ts';
import type { TimelineState } from '../timeline.ts';
import type { Viewer } from '../session.ts';
import type { Store } from '../store.ts';
import { useLive, useProvided, useStore } from './context.ts';
import { type HeldTimeline, holdTimeline, type TimelineActions } from './held-timeline.ts';
import { constant, derive } from './join.ts';
import { createMessages, type MessagesState, outgoingOf, type Place } from './messages.ts';

/** A window on a chat, or on the thread under a message, by its entries alone, for long lists whose rows read their message by `useMessage`. */
export function useTimeline(chatId: string, rootId?: string): TimelineState & TimelineActions {
  const live = useLive();
  const timeline = useMemo(() => holdTimeline(live, chatId, rootId), [live, chatId, rootId]);
  return { ...useStore(timeline), ...timeline.actions };
}

type Retrying = Pick<Outbox, 'retry' | 'discard'>;

interface Writing extends Retrying {
  /** Shows it at once, and sends it as soon as it can be; a blank text without files is left alone. */
  send(message: string | NewMessage): void;
  /** To be told at each key; the server is told every few seconds. */
  setTyping(typing: boolean): void;
}

export type Messages = MessagesState & TimelineActions & Writing;

/** A chat, or the thread under a message, as a screen shows it: what was sent, what is on its way, and how to write. */
export function useMessages(chatId: string, rootId?: string): Messages {
  const live = useLive();
  const viewer = useStore(useProvided().confab.session.viewer);
  const userId = viewer?.user.id;
  const { state, actions } = useMemo(
    () => createScreen(live, { chatId, rootId }, viewer),
    // Who is signed in counts, not what they are called by now.
    [live, chatId, rootId, userId],
  );
  return { ...useStore(state), ...actions };
}

function createScreen(live: Live | null, place: Place, viewer: Viewer | null) {
  const timeline = holdTimeline(live, place.chatId, place.rootId);
  const actions = { ...timeline.actions, ...writingOf(live, place, timeline) };
  const state: Store<MessagesState> =
    live && viewer
      ? createMessages(live, place, viewer.user, timeline)
      : derive(timeline, ({ entries: _, ...edges }) => ({ ...edges, messages: [] }));
  return { state, actions };
}

function writingOf(live: Live | null, { chatId, rootId }: Place, timeline: HeldTimeline): Writing {
  return {
    ...retryingOf(live),
    send(message) {
      const given = typeof message === 'string' ? { text: message } : message;
      if (!live || (given.text.trim() === '' && !given.files?.length)) return;
      live.outbox.send(chatId, { threadRootId: rootId ?? null, ...given });
      if (timeline.get().newer === 'more') void timeline.actions.toEnd();
    },
    setTyping: (typing) => live?.setTyping(chatId, typing),
  };
}

const retryingOf = (live: Live | null): Retrying => ({
  retry: (key) => live?.outbox.retry(key),
  discard: (key) => live?.outbox.discard(key),
});

const NOTHING = /* @__PURE__ */ constant<readonly Outgoing[]>([]);

const NO_DELAY = /* @__PURE__ */ constant<Delay | null>(null);

/** Until when the server has asked to wait with what is being sent in a chat; null where it has not. */
export function useOutboxDelay(chatId: string): Delay | null {
  const live = useLive();
  return useStore(useMemo(() => live?.outbox.delay(chatId) ?? NO_DELAY, [live, chatId]));
}

/** What is not sent yet and goes to a chat, or to the thread under a message, or to all of them; oldest first. */
export function useOutbox(
  chatId?: string,
  rootId?: string,
): Retrying & { readonly items: readonly Outgoing[] } {
  const live = useLive();
  const { items, retrying } = useMemo(
    () => ({ items: itemsOf(live, chatId, rootId), retrying: retryingOf(live) }),
    [live, chatId, rootId],
  );
  return { items: useStore(items), ...retrying };
}

function itemsOf(
  live: Live | null,
  chatId: string | undefined,
  rootId: string | undefined,
): Store<readonly Outgoing[]> {
  if (!live) return NOTHING;
  return chatId === undefined ? live.outbox.items : outgoingOf(live, { chatId, rootId });
}
