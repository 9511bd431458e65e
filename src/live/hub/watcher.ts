import type { EventTraits } from '../log/declarations.ts';
import type { ChatNews } from '../log/events.ts';
import { isTransient } from './rendering.ts';
import type { Group, Subscriber } from './subscriber.ts';

/** How long those wait to whom something could not be told. */
const RETRY_MS = 500;
/** So often in a row, and the subscription ends: others are told while it is not. */
const MAX_FAILURES = 3;

/** Somebody's place in a chat's stream. It is a cursor, not a queue: what they miss is in the log. */
export interface Watcher {
  readonly subscriber: Subscriber;
  readonly accepts: (event: ChatNews, watcher: Pick<Watcher, 'subscriber' | 'isMember'>) => boolean;
  /** Whether it takes a membership, also where visitors may read. */
  readonly membersOnly: boolean;
  /** Called whenever they have come as far as the log. */
  readonly onLive?: () => void;
  /** Called when they may see no more; `told` when the last thing they were sent says so. */
  readonly onOut: (told: boolean) => void;
  /** Called when the log no longer holds what comes next: they go on after `lastSeq`. */
  readonly onLost: (lastSeq: number) => Promise<void>;
  /** The newest logged event that they were sent, or did not want. */
  cursor: number;
  isMember: boolean;
  /** Up to which loss of access, by its position, their right is known to hold. */
  accessSeq: number;
  isOut: boolean;
  /** Whether they have stopped watching. */
  isGone: boolean;
  /** How often in a row what comes next could not be told. */
  failures: number;
  /** Until when they are not tried again. */
  waitsUntil: number;
}

type Place = Omit<Watcher, 'isOut' | 'isGone' | 'failures' | 'waitsUntil'>;

export const createWatcher = (place: Place): Watcher => ({
  ...place,
  isOut: false,
  isGone: false,
  failures: 0,
  waitsUntil: 0,
});

/** Those who watch, by what they ask. */
export type Groups = ReadonlyMap<Group, readonly Watcher[]>;

export function wants(watcher: Watcher, event: ChatNews): boolean {
  const isNew = !('seq' in event) || watcher.cursor < event.seq;
  return isNew && watcher.accepts(event, watcher);
}

/** Whether something that was not told lies in between. */
export const isAhead = (event: ChatNews, { cursor }: Watcher) =>
  'seq' in event && event.seq > cursor + 1;

/** The event that tells somebody that they may see no more: they left, or what they visited was closed. */
export function isLastEvent(
  event: ChatNews,
  { membership, isLastFor }: EventTraits,
  watcher: Watcher,
): boolean {
  if (membership === 'ends' && isAbout(event, watcher)) return true;
  return isLastFor === 'everyone' || (isLastFor === 'visitors' && !watcher.isMember);
}

const isAbout = (event: ChatNews, { subscriber }: Watcher) =>
  'seq' in event && event.subjectId === subscriber.viewer.id;

/** Takes them behind an event that they were told, or did not want. */
export function pass(watcher: Watcher, event: ChatNews, { membership }: EventTraits): void {
  if (!('seq' in event)) return;
  watcher.cursor = Math.max(watcher.cursor, event.seq);
  watcher.failures = 0;
  if (membership && isAbout(event, watcher)) watcher.isMember = membership === 'begins';
}

/** They keep their place for a while where it may be told later; else this is the end of it. */
export function failToTell(watcher: Watcher, error: unknown): void {
  watcher.failures += 1;
  watcher.waitsUntil = Date.now() + RETRY_MS;
  if (!isTransient(error) || watcher.failures > MAX_FAILURES) watcher.subscriber.end(error);
}
