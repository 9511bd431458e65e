import { InMemoryCache } from '@apollo/client';
import { createCacheRecords } from '../../client/src/apollo/records.ts';
import type { LiveEvent } from '../../client/src/live.ts';
import { createMemoryStorage } from '../../client/src/memory-storage.ts';
import type { Ask } from '../../client/src/request.ts';
import { createEmitter } from '../../client/src/store.ts';
import { createTimelines } from '../../client/src/timelines.ts';
import type { Screen } from './contract.ts';
import { CHAT_ID, messageAt } from './made.ts';

const ROWS_ON_SCREEN = 40;

/** Order is in the timeline and messages are in Apollo's cache; the rows on the screen watch theirs. */
export async function openScreen(size: number): Promise<Screen> {
  const records = createCacheRecords(new InMemoryCache());
  const events = createEmitter<LiveEvent>();
  const timelines = createTimelines({
    ask: answerFrom(size),
    feed: {
      on: events.on,
      onGap: () => () => undefined,
      onLive: () => () => undefined,
      follow: () => () => undefined,
    },
    records,
    storage: createMemoryStorage(),
    viewerId: 'nobody',
    chatRecords: { isTold: () => false, onTold: () => () => undefined },
    found: () => undefined,
    // A timeline keeps a thousand by itself: here it is to show them all.
    limit: 2 * size + 1_000,
  });
  const timeline = timelines.timeline(CHAT_ID);
  await timeline.toEnd();
  while (timeline.get().older === 'more') await timeline.loadOlder();

  let shown = 0;
  const rows = new Map<string, () => void>();
  function render(): void {
    const { entries } = timeline.get();
    shown = entries.length;
    const visible = new Set(entries.slice(-ROWS_ON_SCREEN).map(({ id }) => id));
    for (const [id, stop] of rows) {
      if (visible.has(id)) continue;
      stop();
      rows.delete(id);
    }
    for (const id of visible) {
      if (rows.has(id)) continue;
      records.read('Message', id);
      rows.set(
        id,
        records.watch('Message', id, () => records.read('Message', id)),
      );
    }
  }
  timeline.subscribe(render);
  render();

  return {
    arrive(seq) {
      const message = messageAt(seq);
      records.write('Message', message);
      const at = message.createdAt;
      const reply = { __typename: 'Message' as const, threadRoot: null };
      const told = { chatId: CHAT_ID, seq, at, message, reply };
      events.emit({ __typename: 'MessageAddedEvent', ...told });
    },
    shown: () => shown,
  };
}

/** Pages of a chat of so many messages, as the server would give them. */
function answerFrom(size: number): Ask {
  return async <Data, Variables>(_document: unknown, variables: Variables) => {
    const { last = 50, beforeSeq = size + 1 } = variables as { last?: number; beforeSeq?: number };
    const first = Math.max(1, beforeSeq - last);
    const nodes = Array.from({ length: beforeSeq - first }, (_value, index) =>
      messageAt(first + index),
    );
    const pageInfo = { __typename: 'PageInfo', hasPreviousPage: first > 1, hasNextPage: false };
    const messages = { __typename: 'MessageConnection', nodes, pageInfo };
    // Only the timeline asks, and only for pages.
    return { chat: { __typename: 'Chat', id: CHAT_ID, lastSeq: size, messages } } as Data;
  };
}
