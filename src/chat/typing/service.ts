import { requireViewer, type Viewer } from '../../viewer.ts';
import { requireCapability } from '../access/capability-policy.ts';
import { requireChatId, requireMembership } from '../access/policy.ts';
import type { App, Context, Shared } from '../../context.ts';
import { parseId } from '../../input/ids.ts';
import type { Bus, Unsubscribe } from '../../live/bus/bus.ts';
import type { Source } from '../../live/hub/hub.ts';
import { chatChannel, type ChatNews } from '../../live/log/events.ts';
import { memberLeft } from '../member/events.ts';
import { messageAdded } from '../message/events.ts';
import { typing } from './events.ts';

/** It ends by itself, unless it is repeated. */
const LIFETIME_MS = 6_000;
/** A repetition that comes sooner than this changes nothing. */
const REPEAT_MS = 2_000;
/** Beyond this, the one who began first has stopped. */
const MAX_TYPISTS = 10_000;

/** Who is typing through this node. Every start and end is told once, the end also when nobody says it. */
export interface Typing {
  /** Returns when it ends unless repeated, in epoch milliseconds. */
  start(chatId: string, viewer: Device): number;
  stop(chatId: string, userId: string): void;
  /** A socket of the device has opened; what it returns is to be called once, when it has closed. */
  opened(viewer: Device): () => void;
}

type Device = Pick<Viewer, 'id' | 'sessionId'>;

interface Typist {
  readonly since: number;
  readonly timer: NodeJS.Timeout;
  /** When they last typed, by session. */
  readonly devices: Map<string, number>;
  /** To what they do in the chat through other nodes. */
  readonly listening: Promise<Unsubscribe>;
}

export function createTyping(bus: Pick<Bus, 'publish' | 'subscribe'>): Typing {
  const chatsByUser = new Map<string, Map<string, Typist>>();
  const socketsBySession = new Map<string, number>();
  let count = 0;

  function start(chatId: string, { id: userId, sessionId }: Device): number {
    const now = Date.now();
    const earlier = chatsByUser.get(userId)?.get(chatId);
    const devices = (earlier?.devices ?? new Map<string, number>()).set(sessionId, now);
    if (earlier && now < earlier.since + REPEAT_MS) return earlier.since + LIFETIME_MS;
    if (earlier) forget(chatId, userId);
    else if (count >= MAX_TYPISTS) stopOldest();

    const end = () => stop(chatId, userId);
    const timer = setTimeout(end, LIFETIME_MS).unref();
    const listening = bus.subscribe(chatChannel.of(chatId), (event) => {
      if (endsTyping(event, userId)) end();
    });
    const chats = chatsByUser.get(userId) ?? new Map<string, Typist>();
    chatsByUser.set(userId, chats.set(chatId, { since: now, timer, devices, listening }));
    count += 1;
    publish(chatId, userId, now, now + LIFETIME_MS);
    return now + LIFETIME_MS;
  }

  function stop(chatId: string, userId: string): void {
    if (forget(chatId, userId)) publish(chatId, userId, Date.now(), null);
  }

  function opened(viewer: Device): () => void {
    const { sessionId } = viewer;
    socketsBySession.set(sessionId, (socketsBySession.get(sessionId) ?? 0) + 1);
    return () => {
      const left = (socketsBySession.get(sessionId) ?? 1) - 1;
      if (left > 0) return void socketsBySession.set(sessionId, left);
      socketsBySession.delete(sessionId);
      leave(viewer);
    };
  }

  /** The device has gone: whoever types on another one as well goes on. */
  function leave({ id: userId, sessionId }: Device): void {
    const longAgo = Date.now() - LIFETIME_MS;
    for (const [chatId, { devices }] of [...(chatsByUser.get(userId) ?? [])]) {
      if (!devices.delete(sessionId)) continue;
      if (![...devices.values()].some((at) => at > longAgo)) stop(chatId, userId);
    }
  }

  function stopOldest(): void {
    const [oldest] = chatsByUser;
    if (!oldest) return;
    const [userId, chats] = oldest;
    for (const chatId of [...chats.keys()]) stop(chatId, userId);
  }

  function forget(chatId: string, userId: string): boolean {
    const chats = chatsByUser.get(userId);
    const typist = chats?.get(chatId);
    if (!chats || !typist) return false;
    clearTimeout(typist.timer);
    void typist.listening.then((unsubscribe) => unsubscribe());
    chats.delete(chatId);
    if (chats.size === 0) chatsByUser.delete(userId);
    count -= 1;
    return true;
  }

  function publish(chatId: string, userId: string, at: number, expiresAt: number | null): void {
    const signal = typing({ chatId, userId, typing: expiresAt !== null, expiresAt, at });
    bus.publish(chatChannel.of(chatId), signal);
  }

  return { start, stop, opened };
}

/** Whoever has said it, or has left, types no longer. */
const endsTyping = (event: ChatNews, userId: string): boolean =>
  (messageAdded.is(event) && event.actorId === userId) ||
  (memberLeft.is(event) && event.subjectId === userId);

/** Returns when it ends unless it is repeated; null once it has ended. */
export async function setTyping(
  ctx: Context,
  { chatId, typing: isTyping }: { readonly chatId: string; readonly typing: boolean },
): Promise<Date | null> {
  const viewer = requireViewer(ctx);
  const { chat, membership } = await requireMembership(ctx, parseId('chatId', chatId));
  if (isTyping) requireCapability(chat, membership, 'SEND_MESSAGE');
  if (isTyping) return new Date(ctx.services.typing.start(chatId, viewer));
  ctx.services.typing.stop(chatId, viewer.id);
  return null;
}

/** Who types, but for the viewer. */
export function watchTyping({ hub }: Context, chatId: string): Source {
  requireChatId(chatId);
  return hub.watchSignals(chatId, {
    membersOnly: true,
    accepts: (event, { subscriber }) =>
      typing.is(event) && typing.isFor(event, subscriber.viewer.id),
  });
}

export function createTypingService(app: App): Typing {
  return createTyping(app.bus);
}

export function typingConnected(shared: Shared, viewer: Viewer): () => void {
  return shared.services.typing.opened(viewer);
}
