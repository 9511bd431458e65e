import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChatSignal, LiveEvent } from './events.ts';
import { findChatStates, findMembersAmong } from './repository.ts';
import type { Delivery, Render, Rendered, Subscriber } from './subscriber.ts';

/** Somebody's place in a chat's stream. It is a cursor, not a queue: what they miss is in the log. */
export interface Watcher {
  readonly subscriber: Subscriber;
  readonly accepts: (event: ChatSignal, isMember: boolean) => boolean;
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
    const rendered = await render(
      events.map((event) => ({
        event,
        subscribers: recipients
          .filter((watcher) => wants(watcher, event))
          .map(({ subscriber }) => subscriber),
      })),
    );
    const chatHidden = await recheckRights(recipients);
    const farewells = await renderFarewells(events, recipients, chatHidden);

    /** One who resumes is sent as much as they read, for there is more where it came from. */
    return (watcher: Watcher, isReplay: boolean) => {
      for (const event of events) {
        if (isReplay && !watcher.subscriber.isReading()) return;
        if (watcher.isOut) {
          if (isFarewell(event, watcher)) return farewells(event, watcher);
        } else if (wants(watcher, event)) {
          sendTo(watcher.subscriber, rendered, event);
        }
        pass(watcher, event);
      }
    };
  };

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
    const deliveries = events.map((event): Delivery & { readonly of: ChatSignal } => ({
      of: event,
      event: { ...event, chatHidden },
      subscribers: outsiders
        .filter((watcher) => isFarewell(event, watcher) && wants(watcher, event))
        .map(({ subscriber }) => subscriber),
    }));
    const rendered = outsiders.length > 0 ? await render(deliveries) : () => null;
    return (event: ChatSignal, { subscriber, onOut }: Watcher) => {
      const farewell = deliveries.find(({ of }) => of === event)?.event;
      onOut(farewell !== undefined && sendTo(subscriber, rendered, farewell));
    };
  }
}

/** Whether there was something to send. */
function sendTo(subscriber: Subscriber, rendered: Rendered, event: LiveEvent): boolean {
  const payload = rendered(event, subscriber);
  if (payload !== null) subscriber.send(payload);
  return payload !== null;
}

function wants(watcher: Watcher, event: ChatSignal): boolean {
  const isNew = !('seq' in event) || watcher.cursor < event.seq;
  return isNew && watcher.accepts(event, watcher.isMember);
}

/** The event that tells somebody that they may see no more: they left, or what they visited was closed. */
function isFarewell(event: ChatSignal, { isMember, subscriber }: Watcher): boolean {
  if (event.type === 'memberLeft') return event.subjectId === subscriber.viewer.id;
  return event.type === 'chatDeleted' || (event.type === 'chatUpdated' && !isMember);
}

function pass(watcher: Watcher, event: ChatSignal): void {
  if (!('seq' in event)) return;
  watcher.cursor = Math.max(watcher.cursor, event.seq);
  if (!('subjectId' in event) || event.subjectId !== watcher.subscriber.viewer.id) return;
  if (event.type === 'memberJoined') watcher.isMember = true;
  if (event.type === 'memberLeft') watcher.isMember = false;
}
