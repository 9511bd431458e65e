import { type AppError, rateLimited } from '../../errors.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { isSlowFor } from '../access/rights-repository.ts';
import type { ChatMember } from '../chat/entity.ts';
import { longestWait } from './slow-mode-repository.ts';

/** Somebody's place in a chat, under its lock. */
export interface Writing {
  readonly change: ChatChange;
  readonly member: ChatMember;
}

/** Whatever the limits of requests are. */
export const inSlowMode = (retryAfter: number): AppError =>
  rateLimited(retryAfter, `This chat is in slow mode: write again in ${retryAfter} s`);

/** Throws RATE_LIMITED where somebody who is to write in all of the chats would in any of them too soon. */
export async function requireNotTooSoon(writings: readonly Writing[]): Promise<void> {
  const slow = writings.filter(({ change, member }) => isSlowFor(change.chat, member));
  const [first] = slow;
  if (!first) return;
  const { em, now } = first.change;
  const [wait] = await longestWait(
    em,
    slow.map(({ change }) => change.chat.id),
    slow.map(({ change }) => change.chat.slowModeSeconds ?? 0),
    first.member.userId,
    now,
  );
  if (wait?.seconds && wait.seconds > 0) throw inSlowMode(wait.seconds);
}
