import { setImmediate as turn } from 'node:timers/promises';
import type { EventTraits } from '../log/declarations.ts';
import type { ChatNews } from '../log/events.ts';
import type { EventRegistry } from '../log/registry.ts';
import type { Bytes } from '../wire/frame.ts';
import { type ChatAccess, mayWatch } from './access.ts';
import type { Charge } from './meter.ts';
import { isReading } from '../wire/outgoing.ts';
import { isTransient, renderInTime } from './rendering.ts';
import { type Group, type Render, type Rendered, sendPayloads } from './subscriber.ts';
import {
  failToTell,
  type Groups,
  isAhead,
  isLastEvent,
  pass,
  wants,
  type Watcher,
} from './watcher.ts';

/** How many are sent before others have their turn. */
const SENDS_IN_A_ROW = 1_000;
/** What goes out in one write, but for a little. */
const MAX_AT_ONCE_BYTES = 64 * 1024;

interface Options {
  readonly chatId: string;
  readonly access: ChatAccess;
  readonly events: EventRegistry;
  readonly render: Render;
  readonly charge: Charge;
}

type Step = Rendered & { readonly event: ChatNews; readonly traits: EventTraits };

/** What a group is told, event by event. */
type Steps = ReadonlyMap<Group, readonly Step[]>;

/**
 * Renders events for those who watch a chat; the function that it gives sends them. Since they are
 * rendered from today's rows, the right to see those is read after them: whoever lost it in between
 * is sent nothing but the event that tells them so.
 */
export function createDelivery({ chatId, access, events, render, charge }: Options) {
  return async (news: readonly ChatNews[], groups: Groups): Promise<Send> => {
    const stepsOf = await renderFor(news, groups, wants);
    const chatHidden = await recheckRights(groups);
    const sendLast = await renderLast(news, groups, chatHidden);

    return async (isReplay) => {
      let sends = 0;
      for (const [group, members] of groups) {
        const steps = stepsOf.get(group) ?? [];
        // What is executed once is shared among those it was executed for.
        const cost = steps.reduce((total, step) => total + step.cost, 0) / members.length;
        for (const watcher of members) {
          charge(watcher.subscriber, cost);
          if (!watcher.isGone) send(watcher, steps, sendLast, isReplay);
          sends += steps.length;
          if (sends >= SENDS_IN_A_ROW) sends = await turn(0);
        }
      }
    };
  };

  /** What there is to tell each group of each event: once for all who ask the same, be they few or many. */
  async function renderFor(
    news: readonly ChatNews[],
    groups: Groups,
    isTold: (watcher: Watcher, event: ChatNews) => boolean,
  ): Promise<Steps> {
    const deliveries = [...groups].flatMap(([group, members]) =>
      news.map((event) => ({
        event,
        group,
        viewers: { [Symbol.iterator]: () => viewersIn(members, event, isTold) },
      })),
    );
    const rendered = await renderInTime(render, deliveries);
    const steps = deliveries.map(({ event, group }, index) => ({
      event,
      group,
      traits: events.traitsOf(event.type),
      ...(rendered[index] ?? TO_NOBODY),
    }));
    return Map.groupBy(steps, ({ group }) => group);
  }

  /** Returns whether those who are out must not see the chat any more. */
  async function recheckRights(groups: Groups): Promise<boolean> {
    const [chat] = await access.statesOf([chatId]);
    const accessSeq = chat?.accessSeq ?? Number.MAX_SAFE_INTEGER;
    const stale = [...groups.values()].flatMap((members) =>
      members.filter((watcher) => watcher.accessSeq < accessSeq),
    );
    if (stale.length === 0) return !chat?.isOpen;

    const userIds = [...new Set(stale.map(({ subscriber }) => subscriber.viewer.id))];
    const rights = await access.rightsOf(chatId, userIds);
    const rightOf = new Map(rights.map((right) => [right.userId, right]));
    for (const watcher of stale) {
      const right = rightOf.get(watcher.subscriber.viewer.id);
      watcher.isOut = !right || !mayWatch(right, watcher.membersOnly);
      watcher.accessSeq = accessSeq;
    }
    return !chat?.isOpen || rights.some(({ canRead }) => !canRead);
  }

  async function renderLast(
    news: readonly ChatNews[],
    groups: Groups,
    chatHidden: boolean,
  ): Promise<SendLast> {
    const outsiders = [...groups.values()].flatMap((members) =>
      members.filter(({ isOut }) => isOut),
    );
    const stepsOf = await renderFor(
      news.map((event) => ({ ...event, chatHidden })),
      Map.groupBy(outsiders, ({ subscriber }) => subscriber.group),
      isToldLast,
    );
    return (event, watcher) => {
      const { subscriber, onOut } = watcher;
      const step = stepsOf.get(subscriber.group)?.[news.indexOf(event)];
      const payload =
        isToldLast(watcher, event) && step ? step.payloadFor(subscriber.viewer) : null;
      if (payload !== null) sendPayloads(subscriber, [payload]);
      onOut(payload !== null);
    };
  }

  function isToldLast(watcher: Watcher, event: ChatNews): boolean {
    return isLastEvent(event, events.traitsOf(event.type), watcher) && wants(watcher, event);
  }
}

type Send = (isReplay: boolean) => Promise<void>;
type SendLast = (event: ChatNews, watcher: Watcher) => void;

/** One who resumes is sent as much as they read, for there is more where it came from. */
function send(
  watcher: Watcher,
  steps: readonly Step[],
  sendLast: SendLast,
  isReplay: boolean,
): void {
  const { subscriber } = watcher;
  if (steps[0] && isAhead(steps[0].event, watcher)) return;
  let payloads: Bytes[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (isReplay && bytes === 0 && !isReading(subscriber.outgoing)) return;
    try {
      if (watcher.isOut && isLastEvent(step.event, step.traits, watcher)) {
        sendPayloads(subscriber, payloads.splice(0));
        return sendLast(step.event, watcher);
      }
      const payload = payloadOf(step, watcher);
      if (payload !== null) {
        payloads.push(payload);
        bytes += payload.length;
      }
    } catch (error) {
      sendPayloads(subscriber, payloads);
      return failToTell(watcher, error);
    }
    if (bytes > MAX_AT_ONCE_BYTES) {
      sendPayloads(subscriber, payloads);
      [payloads, bytes] = [[], 0];
    }
    pass(watcher, step.event, step.traits);
  }
  sendPayloads(subscriber, payloads);
}

/** What is not in the log may be missed. */
function payloadOf({ event, payloadFor }: Step, watcher: Watcher): Bytes | null {
  if (watcher.isOut || !wants(watcher, event)) return null;
  try {
    return payloadFor(watcher.subscriber.viewer);
  } catch (error) {
    if ('seq' in event || !isTransient(error)) throw error;
    return null;
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

const TO_NOBODY: Rendered = { cost: 0, payloadFor: () => null };
