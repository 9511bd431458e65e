/** Where a message stands among all that are found: the newest is first. */
export interface Place {
  /** When it was sent, in milliseconds. */
  readonly at: number;
  readonly chatId: string;
  readonly seq: number;
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export const NEWEST: Place = { at: Infinity, chatId: LAST_ID, seq: 2 ** 31 - 1 };
/** Before all that was sent at the moment. */
export const beforeMoment = (moment: Date): Place => ({
  at: moment.getTime(),
  chatId: FIRST_ID,
  seq: 0,
});

/** Below zero where the first one comes first. */
export function compare(a: Place, b: Place): number {
  if (a.at !== b.at) return b.at - a.at;
  if (a.chatId !== b.chatId) return a.chatId > b.chatId ? -1 : 1;
  return b.seq - a.seq;
}

export const isNewer = (a: Place, b: Place) => compare(a, b) < 0;

/** The newest moment of a chat's messages that come behind the place. */
export const untilIn = (chatId: string, place: Place) =>
  chatId <= place.chatId ? place.at : place.at - 1;

/** And the greatest position. */
export const lastSeqIn = (chatId: string, place: Place) =>
  chatId === place.chatId ? place.seq - 1 : NEWEST.seq;

/** Beyond it JavaScript writes a moment in a way that PostgreSQL does not read. */
const YEAR_10000 = Date.UTC(10_000, 0);

export function asMoment(at: number): string {
  if (at < 0) return '-infinity';
  return at < YEAR_10000 ? new Date(at).toISOString() : 'infinity';
}
