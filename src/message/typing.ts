import { requireMembership } from '../chat/policy.ts';
import type { Context } from '../context.ts';
import { parseId } from '../ids.ts';
import type { Bus } from '../realtime/bus.ts';
import { chatChannel } from '../realtime/events.ts';

/** It ends by itself, unless it is repeated. */
const LIFETIME_MS = 6_000;
/** A repetition that comes sooner than this changes nothing. */
const REPEAT_MS = 2_000;
/** Beyond this, the one who began first has stopped. */
const MAX_TYPISTS = 10_000;

/** Who is typing through this node. Every start and end is told once, the end also when nobody says it. */
export interface Typing {
  /** Returns when it ends unless repeated, in epoch milliseconds. */
  start(chatId: string, userId: string): number;
  stop(chatId: string, userId: string): void;
  /** In every chat: they have gone. */
  stopAll(userId: string): void;
}

interface Typist {
  readonly since: number;
  readonly timer: NodeJS.Timeout;
}

export function createTyping(bus: Pick<Bus, 'publish'>): Typing {
  const chatsByUser = new Map<string, Map<string, Typist>>();
  let count = 0;

  function start(chatId: string, userId: string): number {
    const now = Date.now();
    const earlier = chatsByUser.get(userId)?.get(chatId);
    if (earlier && now < earlier.since + REPEAT_MS) return earlier.since + LIFETIME_MS;
    if (earlier) forget(chatId, userId);
    else if (count >= MAX_TYPISTS) stopOldest();

    const timer = setTimeout(() => stop(chatId, userId), LIFETIME_MS).unref();
    const chats = chatsByUser.get(userId) ?? new Map<string, Typist>();
    chatsByUser.set(userId, chats.set(chatId, { since: now, timer }));
    count += 1;
    publish(chatId, userId, now, now + LIFETIME_MS);
    return now + LIFETIME_MS;
  }

  function stop(chatId: string, userId: string): void {
    if (forget(chatId, userId)) publish(chatId, userId, Date.now(), null);
  }

  function stopAll(userId: string): void {
    for (const chatId of [...(chatsByUser.get(userId)?.keys() ?? [])]) stop(chatId, userId);
  }

  function stopOldest(): void {
    const [userId] = chatsByUser.keys();
    if (userId) stopAll(userId);
  }

  function forget(chatId: string, userId: string): boolean {
    const chats = chatsByUser.get(userId);
    const typist = chats?.get(chatId);
    if (!chats || !typist) return false;
    clearTimeout(typist.timer);
    chats.delete(chatId);
    if (chats.size === 0) chatsByUser.delete(userId);
    count -= 1;
    return true;
  }

  function publish(chatId: string, userId: string, at: number, expiresAt: number | null): void {
    const typing = expiresAt !== null;
    bus.publish(chatChannel(chatId), { type: 'typing', chatId, userId, typing, expiresAt, at });
  }

  return { start, stop, stopAll };
}

/** Returns when it ends unless it is repeated; null once it has ended. */
export async function setTyping(
  ctx: Context,
  { chatId, typing }: { readonly chatId: string; readonly typing: boolean },
): Promise<Date | null> {
  const { membership } = await requireMembership(ctx, parseId('chatId', chatId));
  if (typing) return new Date(ctx.typing.start(chatId, membership.userId));
  ctx.typing.stop(chatId, membership.userId);
  return null;
}
