import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChatSignal } from './events.ts';
import type { Bytes } from './frame.ts';
import { isReading } from './outgoing.ts';
import { findChatStates, findMembersAmong } from './repository.ts';
import { type Render, type Rendered, type Subscriber, tell } from './subscriber.ts';

/** What goes out in one write, but for a little. */
const MAX_AT_ONCE_BYTES = 64 * 1024;

/** Somebody's place in a chat's stream. It is a cursor, not a queue: what they miss is in the log. */
export interface Watcher {
  readonly subscriber: Subscriber;
  readonly accepts: (
    event: ChatSignal,
    watcher: Pick<Watcher, 'subscriber' | 'isMember'>,
  ) => boolean;
  /** Whether it takes a membership, also where visitors may read. */
  readonly membersOnly: boolean;
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
}

interface Options {
  readonly chatId: string;
  readonly em: EntityManager;
  readonly render: Render;
}

/**
 * Renders events for those who watch a chat; the function that it gives sends them. Since they are
 * rendered from today's rows, the right to see those is read after them: whoever lost it in between
 * is sent nothing but the event that tells them so.
 */
export function createDelivery({ chatId, em, render }: Options) {
  return async (events: readonly ChatSignal[], recipients: readonly Watcher[]) => {
    const stepsOf = await renderFor(events, recipients, wants);
    const chatHidden = await recheckRights(recipients);
    const sayFarewell = await renderFarewells(events, recipients, chatHidden);

    /** One who resumes is sent as much as they read, for there is more where it came from. */
    return (watcher: Watcher, isReplay: boolean) => {
      const { subscriber } = watcher;
      let payloads: Bytes[] = [];
      let bytes = 0;
      for (const { event, payloadFor } of stepsOf.get(subscriber.group) ?? []) {
        if (isReplay && bytes === 0 && !isReading(subscriber.outgoing)) return;
        if (watcher.isOut && isFarewell(event, watcher)) {
          tell(subscriber, payloads);
          return sayFarewell(event, watcher);
        }
        const isTold = !watcher.isOut && wants(watcher, event);
        const payload = isTold ? payloadFor(subscriber.viewer) : null;
        if (payload !== null) {
          payloads.push(payload);
          bytes += payload.length;
        }
        if (bytes > MAX_AT_ONCE_BYTES) {
          tell(subscriber, payloads);
          [payloads, bytes] = [[], 0];
        }
        pass(watcher, event);
      }
      tell(subscriber, payloads);
    };
  };

  /** What there is to tell each group of each event: once for all who ask the same, be they few or many. */
  async function renderFor<Event extends ChatSignal>(
    events: readonly Event[],
    recipients: readonly Watcher[],
    isTold: (watcher: Watcher, event: Event) => boolean,
  ) {
    const groups = Map.groupBy(recipients, ({ subscriber }) => subscriber.group);
    const deliveries = [...groups].flatMap(([group, members]) =>
      events.map((event) => ({
        event,
        group,
        viewers: { [Symbol.iterator]: () => viewersIn(members, event, isTold) },
      })),
    );
    const rendered = await render(deliveries);
    const steps = deliveries.map(({ event, group }, index) => ({
      event,
      group,
      payloadFor: rendered[index] ?? toNobody,
    }));
    return Map.groupBy(steps, ({ group }) => group);
  }

  /** Returns whether the chat is one that only members see. */
  async function recheckRights(recipients: readonly Watcher[]): Promise<boolean> {
    const [chat] = await findChatStates(em, [chatId]);
    const accessSeq = chat?.accessSeq ?? Number.MAX_SAFE_INTEGER;
    const stale = recipients.filter((watcher) => watcher.accessSeq < accessSeq);
    const isOpen = chat !== undefined && chat.isPublic && !chat.isDeleted;
    if (stale.length === 0) return !isOpen;

    const userIds = [...new Set(stale.map(({ subscriber }) => subscriber.viewer.id))];
    const members = await findMembersAmong(em, chatId, userIds);
    for (const watcher of stale) {
      const isMember = members.has(watcher.subscriber.viewer.id) && !chat?.isDeleted;
      watcher.isOut = !isMember && (watcher.membersOnly || !isOpen);
      watcher.accessSeq = accessSeq;
    }
    return !isOpen;
  }

  async function renderFarewells(
    events: readonly ChatSignal[],
    recipients: readonly Watcher[],
    chatHidden: boolean,
  ) {
    const outsiders = recipients.filter(({ isOut }) => isOut);
    const stepsOf = await renderFor(
      events.map((event) => ({ ...event, chatHidden })),
      outsiders,
      isToldLast,
    );
    return (event: ChatSignal, watcher: Watcher) => {
      const { subscriber, onOut } = watcher;
      const step = stepsOf.get(subscriber.group)?.[events.indexOf(event)];
      const payload =
        isToldLast(watcher, event) && step ? step.payloadFor(subscriber.viewer) : null;
      if (payload !== null) tell(subscriber, [payload]);
      onOut(payload !== null);
    };
  }
}

/** Nobody is gone through before they are needed: where all are told the same, one of them is enough. */
function* viewersIn<Event>(
  members: readonly Watcher[],
  event: Event,
  isTold: (watcher: Watcher, event: Event) => boolean,
) {
  for (const watcher of members) if (isTold(watcher, event)) yield watcher.subscriber.viewer;
}

const toNobody: Rendered = () => null;

function wants(watcher: Watcher, event: ChatSignal): boolean {
  const isNew = !('seq' in event) || watcher.cursor < event.seq;
  return isNew && watcher.accepts(event, watcher);
}

const isToldLast = (watcher: Watcher, event: ChatSignal) =>
  isFarewell(event, watcher) && wants(watcher, event);

/** The event that tells somebody that they may see no more: they left, or what they visited was closed. */
function isFarewell(event: ChatSignal, { isMember, subscriber }: Watcher): boolean {
  if (event.type === 'memberLeft') return event.subjectId === subscriber.viewer.id;
  return event.type === 'chatDeleted' || (event.type === 'chatUpdated' && !isMember);
}

function pass(watcher: Watcher, event: ChatSignal): void {
  if (!('seq' in event)) return;
  watcher.cursor = Math.max(watcher.cursor, event.seq);
  if (event.type !== 'memberJoined' && event.type !== 'memberLeft') return;
  if (event.subjectId === watcher.subscriber.viewer.id) {
    watcher.isMember = event.type === 'memberJoined';
  }
}
