import type { MessageRecord } from './records.ts';
import { reuse } from './reuse.ts';
import type { Entry } from './timeline.ts';

/** In order of `seq`, each position once. */
export type Entries = readonly Entry[];

export function entryOf(message: MessageRecord, viewerId: string): Entry {
  const { id, seq, clientMessageId, sender, createdAt, kind } = message;
  const at = Date.parse(createdAt);
  return {
    // Others may have named a message of theirs likewise.
    key: (sender?.id === viewerId ? clientMessageId : null) ?? id,
    id,
    seq,
    at,
    day: new Date(at).setHours(0, 0, 0, 0),
    senderId: sender?.id ?? null,
    system: kind === 'SYSTEM',
  };
}

/** Where the first entry from this position on stands. */
export function indexOf(entries: Entries, seq: number): number {
  let [low, high] = [0, entries.length];
  // What comes is newer than all else, almost always.
  if (seq > (entries.at(-1)?.seq ?? 0)) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.seq ?? seq) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const isThere = (entries: Entries, seq: number): boolean =>
  entries[indexOf(entries, seq)]?.seq === seq;

/** The same entries where it stands there already. */
export function withEntry(entries: Entries, entry: Entry): Entries {
  const index = indexOf(entries, entry.seq);
  const known = entries[index];
  const isThere = known?.seq === entry.seq;
  if (isThere && reuse(known, entry) === known) return entries;
  return entries.toSpliced(index, isThere ? 1 : 0, entry);
}

/** The same with other entries from one position up to and without another. */
export function withStretch(entries: Entries, from: number, to: number, stretch: Entries): Entries {
  const [start, end] = [indexOf(entries, from), indexOf(entries, to)];
  return [...entries.slice(0, start), ...stretch, ...entries.slice(end)];
}
