import type { Entry, Outgoing, TimelineState } from '@confab/client';

/** Whose messages follow each other within this time stand together. */
const GROUP_MS = 5 * 60_000;

interface Common {
  /** The same for as long as it is shown, and of a message from writing to being sent. */
  readonly key: string;
}

interface DayRow extends Common {
  readonly kind: 'day';
  /** Its beginning, in milliseconds as by `Date.now`. */
  readonly day: number;
}

/** What follows was unread when the chat was opened. */
interface UnreadRow extends Common {
  readonly kind: 'unread';
}

interface SystemRow extends Common {
  readonly kind: 'system';
  readonly id: string;
  readonly seq: number;
}

interface MessageRow extends Common {
  readonly kind: 'message';
  /** Null while it is not sent. */
  readonly id: string | null;
  /** Its place in the chat; null while it is not sent. */
  readonly seq: number | null;
  readonly at: number;
  readonly isMine: boolean;
  /** Whether it is the first of those that stand together. */
  readonly startsGroup: boolean;
  /** Null once it is sent. */
  readonly item: Outgoing | null;
}

export type Row = DayRow | UnreadRow | SystemRow | MessageRow;

type Window = Pick<TimelineState, 'entries' | 'older' | 'newer' | 'unreadAfter'>;

/** What a chat shows, from above. Where older messages are put before, no row moves among the others, or vanishes. */
export function rowsOf(window: Window, outgoing: readonly Outgoing[], viewerId: string): Row[] {
  const { entries, older, newer } = window;
  const rows: Row[] = [];
  let unreadAfter = window.unreadAfter ?? Infinity;
  let day = -Infinity;
  let before: Entry | null = null;
  for (const entry of entries) {
    const isNewDay = entry.day > day;
    const isFirstUnread = entry.seq > unreadAfter && entry.senderId !== viewerId;
    // Whether a day or the unread begin with the first message is not known before what precedes it is.
    if (before || older === 'none') {
      if (isNewDay) rows.push(dayRow(entry.day));
      if (isFirstUnread) rows.push({ kind: 'unread', key: 'unread' });
    }
    if (isFirstUnread) unreadAfter = Infinity;
    const startsGroup = isNewDay || isFirstUnread || !continues(entry, before);
    rows.push(sentRow(entry, startsGroup, viewerId));
    day = Math.max(day, entry.day);
    before = entry;
  }
  // A window on the past ends before them; one that is catching up does not.
  if (newer !== 'more') rows.push(...unsentRows(entries, outgoing, viewerId));
  return rows;
}

function unsentRows(
  entries: readonly Entry[],
  outgoing: readonly Outgoing[],
  viewerId: string,
): Row[] {
  const sent = new Set(entries.slice(-outgoing.length).map(({ key }) => key));
  const rows: Row[] = [];
  let before = entries.at(-1) ?? null;
  for (const item of outgoing.filter(({ clientMessageId }) => !sent.has(clientMessageId))) {
    const entry = entryOf(item, viewerId);
    const isNewDay = entry.day > (before?.day ?? -Infinity);
    if (isNewDay) rows.push(dayRow(entry.day));
    const startsGroup = isNewDay || !continues(entry, before);
    const { key, at } = entry;
    rows.push({ kind: 'message', key, id: null, seq: null, at, isMine: true, startsGroup, item });
    before = entry;
  }
  return rows;
}

const dayRow = (day: number): Row => ({ kind: 'day', key: `day ${day}`, day });

function sentRow(entry: Entry, startsGroup: boolean, viewerId: string): Row {
  const { key, id, seq, at, senderId, system } = entry;
  if (system) return { kind: 'system', key, id, seq };
  const isMine = senderId === viewerId;
  return { kind: 'message', key, id, seq, at, isMine, startsGroup, item: null };
}

const continues = ({ at, senderId, system }: Entry, before: Entry | null): boolean =>
  before !== null &&
  senderId !== null &&
  senderId === before.senderId &&
  system === before.system &&
  at - before.at < GROUP_MS;

function entryOf({ clientMessageId: key, createdAt }: Outgoing, viewerId: string): Entry {
  const at = Date.parse(createdAt);
  const day = new Date(at).setHours(0, 0, 0, 0);
  return { key, id: key, seq: Infinity, at, day, senderId: viewerId, system: false };
}

/** Where the message at this position stands, or the next one after it; -1 where there is none. */
export const indexOfSeq = (rows: readonly Row[], seq: number): number =>
  rows.findIndex((row) => (seqOf(row) ?? 0) >= seq);

/** The newest message up to this row. */
export function newestSeq(rows: readonly Row[], endIndex: number): number | null {
  const row = rows.slice(0, endIndex + 1).findLast((each) => seqOf(each) !== null);
  return row ? seqOf(row) : null;
}

const seqOf = (row: Row): number | null => ('seq' in row ? row.seq : null);
